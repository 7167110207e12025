/** Every rule, in the order in which findings at the same place are told. */
import { calendarWithoutWorkingDay } from './calendarWithoutWorkingDay.ts';
import { confusableName } from './confusableName.ts';
import type { Rule } from './context.ts';
import { dependencyCycle } from './dependencyCycle.ts';
import { dependsOnDropped } from './dependsOnDropped.ts';
import { dependsOnOwnPart } from './dependsOnOwnPart.ts';
import { featureWithoutObjective } from './featureWithoutObjective.ts';
import { guardRailBroken } from './guardRailBroken.ts';
import { hiddenCharacter } from './hiddenCharacter.ts';
import { impossibleStart } from './impossibleStart.ts';
import { internalItemInPublicView } from './internalItemInPublicView.ts';
import { kpiGap } from './kpiGap.ts';
import { kpiNobodyMoves } from './kpiNobodyMoves.ts';
import { kpiWithoutTarget } from './kpiWithoutTarget.ts';
import { lateStart } from './lateStart.ts';
import { lowConfidenceDate } from './lowConfidenceDate.ts';
import { milestoneWithoutDate } from './milestoneWithoutDate.ts';
import { missedDeadline } from './missedDeadline.ts';
import { missingProperty } from './missingProperty.ts';
import { missingRate } from './missingRate.ts';
import { missingScoreInput } from './missingScoreInput.ts';
import { negativeReturn } from './negativeReturn.ts';
import { nonWorkingDay } from './nonWorkingDay.ts';
import { objectiveCycle } from './objectiveCycle.ts';
import { objectiveWithoutFeature } from './objectiveWithoutFeature.ts';
import { objectiveWithoutKpi } from './objectiveWithoutKpi.ts';
import { overBudget } from './overBudget.ts';
import { overCapacity } from './overCapacity.ts';
import { overdue } from './overdue.ts';
import { priorityInversion } from './priorityInversion.ts';
import { progressConflict } from './progressConflict.ts';
import { redundantDependency } from './redundantDependency.ts';
import { riskWithoutEffect } from './riskWithoutEffect.ts';
import { staleKpi } from './staleKpi.ts';
import { unestimatedFeature } from './unestimatedFeature.ts';
import { unkeptDependency } from './unkeptDependency.ts';
import { unknownHolidays } from './unknownHolidays.ts';
import { unknownRule } from './unknownRule.ts';
import { unknownTag } from './unknownTag.ts';
import { unknownTeamDemand } from './unknownTeamDemand.ts';
import { unmitigatedRisk } from './unmitigatedRisk.ts';
import { unownedFeature } from './unownedFeature.ts';
import { unscoredFeature } from './unscoredFeature.ts';
import { unusedDeclaration } from './unusedDeclaration.ts';
import { unusedEstimate } from './unusedEstimate.ts';
import { unusedScore } from './unusedScore.ts';
import { zeroSlackCommitment } from './zeroSlackCommitment.ts';

export const rules: readonly Rule[] = [
  unknownRule,
  missingProperty,
  hiddenCharacter,
  confusableName,
  calendarWithoutWorkingDay,
  unknownHolidays,
  unknownTag,

  dependsOnOwnPart,
  dependencyCycle,
  dependsOnDropped,
  redundantDependency,
  objectiveCycle,

  progressConflict,
  unkeptDependency,
  impossibleStart,
  missedDeadline,
  overdue,
  lateStart,
  zeroSlackCommitment,
  lowConfidenceDate,
  nonWorkingDay,
  overCapacity,

  unestimatedFeature,
  unusedEstimate,
  milestoneWithoutDate,
  unusedScore,
  unscoredFeature,
  missingScoreInput,
  priorityInversion,

  guardRailBroken,
  kpiGap,
  kpiNobodyMoves,
  kpiWithoutTarget,
  staleKpi,
  objectiveWithoutKpi,
  objectiveWithoutFeature,
  featureWithoutObjective,

  overBudget,
  missingRate,
  negativeReturn,

  unownedFeature,
  unknownTeamDemand,
  internalItemInPublicView,
  riskWithoutEffect,
  unmitigatedRisk,
  unusedDeclaration,
];
