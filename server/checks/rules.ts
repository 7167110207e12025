/** Every rule, in the order in which findings at the same place are told. */

import type { Rule } from './rule.ts';
import { calendarWithoutWorkingDay } from './rules/calendarWithoutWorkingDay.ts';
import { confusableName } from './rules/confusableName.ts';
import { dependencyCycle } from './rules/dependencyCycle.ts';
import { dependsOnDropped } from './rules/dependsOnDropped.ts';
import { dependsOnOwnPart } from './rules/dependsOnOwnPart.ts';
import { featureWithoutObjective } from './rules/featureWithoutObjective.ts';
import { futureMeasurement } from './rules/futureMeasurement.ts';
import { guardRailBroken } from './rules/guardRailBroken.ts';
import { hiddenCharacter } from './rules/hiddenCharacter.ts';
import { holidaysOutOfRange } from './rules/holidaysOutOfRange.ts';
import { impossibleStart } from './rules/impossibleStart.ts';
import { internalItemInPublicView } from './rules/internalItemInPublicView.ts';
import { kpiGap } from './rules/kpiGap.ts';
import { kpiNobodyMoves } from './rules/kpiNobodyMoves.ts';
import { kpiWithoutTarget } from './rules/kpiWithoutTarget.ts';
import { lateStart } from './rules/lateStart.ts';
import { lowConfidenceDate } from './rules/lowConfidenceDate.ts';
import { milestoneWithoutDate } from './rules/milestoneWithoutDate.ts';
import { missedCommitment } from './rules/missedCommitment.ts';
import { missedDeadline } from './rules/missedDeadline.ts';
import { missingProperty } from './rules/missingProperty.ts';
import { missingRate } from './rules/missingRate.ts';
import { missingScoreInput } from './rules/missingScoreInput.ts';
import { mixedUnits } from './rules/mixedUnits.ts';
import { negativeReturn } from './rules/negativeReturn.ts';
import { nonWorkingDay } from './rules/nonWorkingDay.ts';
import { objectiveCycle } from './rules/objectiveCycle.ts';
import { objectiveWithoutFeature } from './rules/objectiveWithoutFeature.ts';
import { objectiveWithoutKpi } from './rules/objectiveWithoutKpi.ts';
import { overBudget } from './rules/overBudget.ts';
import { overCapacity } from './rules/overCapacity.ts';
import { overdue } from './rules/overdue.ts';
import { priorityInversion } from './rules/priorityInversion.ts';
import { progressConflict } from './rules/progressConflict.ts';
import { redundantDependency } from './rules/redundantDependency.ts';
import { riskWithoutEffect } from './rules/riskWithoutEffect.ts';
import { staleExport } from './rules/staleExport.ts';
import { staleKpi } from './rules/staleKpi.ts';
import { trackerDrift } from './rules/trackerDrift.ts';
import { unestimatedFeature } from './rules/unestimatedFeature.ts';
import { unkeptDependency } from './rules/unkeptDependency.ts';
import { unknownHolidays } from './rules/unknownHolidays.ts';
import { unknownIssue } from './rules/unknownIssue.ts';
import { unknownRule } from './rules/unknownRule.ts';
import { unknownTag } from './rules/unknownTag.ts';
import { unknownTeamDemand } from './rules/unknownTeamDemand.ts';
import { unmitigatedRisk } from './rules/unmitigatedRisk.ts';
import { unownedFeature } from './rules/unownedFeature.ts';
import { unreachableDate } from './rules/unreachableDate.ts';
import { unscoredFeature } from './rules/unscoredFeature.ts';
import { untrackedFeature } from './rules/untrackedFeature.ts';
import { unusedDeclaration } from './rules/unusedDeclaration.ts';
import { unusedEstimate } from './rules/unusedEstimate.ts';
import { unusedScore } from './rules/unusedScore.ts';
import { zeroSlackCommitment } from './rules/zeroSlackCommitment.ts';

export const rules: readonly Rule[] = [
  unknownRule,
  missingProperty,
  hiddenCharacter,
  confusableName,
  calendarWithoutWorkingDay,
  unknownHolidays,
  holidaysOutOfRange,
  unknownTag,

  dependsOnOwnPart,
  dependencyCycle,
  dependsOnDropped,
  redundantDependency,
  objectiveCycle,

  progressConflict,
  trackerDrift,
  unknownIssue,
  untrackedFeature,
  staleExport,
  unkeptDependency,
  unreachableDate,
  impossibleStart,
  missedCommitment,
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

  mixedUnits,
  futureMeasurement,
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
