import type { Method } from './method.ts';

/** Four classes and no more: all of a class share a rank. Source: Dai Clegg, DSDM. */
export const moscow: Method = {
  title: 'MoSCoW',
  formula: 'must 3, should 2, could 1, wont 0',
  inputs: ['moscow'],
  score: (of) => of('moscow'),
};
