/** What the names of states mean that trackers and people use. */
import type { IssueState } from './trackerExport.ts';

const names: Readonly<Record<IssueState, readonly string[]>> = {
  planned: [
    'to do,todo,open,new,backlog,planned,not started,ready,selected for development,proposed,triage,unstarted,reopened',
    'ready for development,icebox,approved,accepted,zu erledigen,offen,neu,geplant,à faire,ouvert,por hacer,abierto,da fare,te doen,att göra,å gjøre',
  ].flatMap((line) => line.split(',')),
  'in-progress': [
    'in progress,in-progress,doing,active,started,in development,in review,review,in test,testing,qa,committed,wip,underway,code review,in qa',
    'in arbeit,in bearbeitung,en cours,en curso,en progreso,in corso,em andamento,in behandeling,pågår',
  ].flatMap((line) => line.split(',')),
  done: [
    'done,closed,resolved,completed,complete,finished,shipped,released,merged,fixed',
    'fertig,erledigt,geschlossen,abgeschlossen,terminé,terminée,fini,fermé,hecho,listo,cerrado,fatto,completato,concluído,gereed,klaar,klart,ferdig',
  ].flatMap((line) => line.split(',')),
  blocked: ['blocked', 'on hold', 'waiting', 'impeded', 'blockiert', 'bloqué', 'bloqueado', 'bloccato'],
  paused: ['paused', 'suspended', 'pausiert', 'deferred'],
  dropped: [
    "canceled,cancelled,dropped,won't do,won't fix,wontfix,wont do,rejected,removed,duplicate,declined,abandoned,not planned,invalid,cannot reproduce,obsolete",
    'abgebrochen,verworfen,abgelehnt,annulé,abandonné,cancelado,descartado,annullato,geannuleerd',
  ].flatMap((line) => line.split(',')),
};

const byName: ReadonlyMap<string, IssueState> = new Map(
  Object.entries(names).flatMap(([state, all]) => all.map((name) => [name, state as IssueState] as const)),
);

/** A status name as it is compared: without case, doubled spaces and typographic apostrophes. */
export const statusKey = (name: string): string =>
  name.trim().toLowerCase().replaceAll('\u2019', "'").replace(/\s+/g, ' ');

export const stateNamed = (name: string): IssueState | undefined => byName.get(statusKey(name));
