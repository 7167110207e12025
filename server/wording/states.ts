/** States of work, as a status names them. */
export const stateName = {
  planned: 'Planned',
  'in-progress': 'In progress',
  done: 'Done',
  blocked: 'Blocked',
  paused: 'Paused',
  dropped: 'Dropped',
} as const;
