/** Small published networks, so that the plan is proved by this repository alone. */
import { assertAnswers } from '../support/activityNetwork.ts';

describe('textbook networks', () => {
  it('Reliable Construction Co. (Hillier & Lieberman, Introduction to Operations Research)', () => {
    assertAnswers(
      {
        durations: { A: 2, B: 4, C: 10, D: 6, E: 4, F: 5, G: 7, H: 9, I: 7, J: 8, K: 4, L: 5, M: 2, N: 6 },
        links: [
          ['A', 'B'],
          ['B', 'C'],
          ['C', 'D'],
          ['C', 'E'],
          ['E', 'F'],
          ['D', 'G'],
          ['E', 'H'],
          ['G', 'H'],
          ['C', 'I'],
          ['F', 'J'],
          ['I', 'J'],
          ['J', 'K'],
          ['J', 'L'],
          ['H', 'M'],
          ['K', 'N'],
          ['L', 'N'],
        ],
      },
      44,
      {
        A: { ES: 0, LS: 0, TF: 0, FF: 0 },
        D: { ES: 16, LS: 20, TF: 4, FF: 0 },
        G: { ES: 22, LS: 26, TF: 4, FF: 0 },
        H: { ES: 29, LS: 33, TF: 4, FF: 0 },
        I: { ES: 16, LS: 18, TF: 2, FF: 2 },
        K: { ES: 33, LS: 34, TF: 1, FF: 1 },
        L: { ES: 33, LS: 33, TF: 0, FF: 0 },
        M: { ES: 38, LS: 42, TF: 4, FF: 4 },
        N: { ES: 38, LS: 38, TF: 0, FF: 0 },
      },
    );
  });

  it('a network with dummy ends (Vanhoucke, Measuring Time, page 18)', () => {
    assertAnswers(
      {
        durations: { 1: 0, 2: 4, 3: 9, 4: 1, 5: 4, 6: 5, 7: 1, 8: 7, 9: 8, 10: 3, 11: 3, 12: 0 },
        links: [
          ['1', '2'],
          ['1', '3'],
          ['1', '4'],
          ['2', '5'],
          ['3', '10'],
          ['4', '6'],
          ['5', '9'],
          ['6', '7'],
          ['7', '8'],
          ['7', '11'],
          ['8', '12'],
          ['9', '12'],
          ['10', '12'],
          ['11', '12'],
        ],
      },
      16,
      {
        1: { ES: 0, EF: 0, LS: 0, LF: 0, TF: 0, FF: 0 },
        3: { ES: 0, EF: 9, LS: 4, LF: 13, TF: 4, FF: 0 },
        4: { ES: 0, EF: 1, LS: 2, LF: 3, TF: 2, FF: 0 },
        8: { ES: 7, EF: 14, LS: 9, LF: 16, TF: 2, FF: 2 },
        9: { ES: 8, EF: 16, LS: 8, LF: 16, TF: 0, FF: 0 },
        11: { ES: 7, EF: 10, LS: 13, LF: 16, TF: 6, FF: 6 },
        12: { ES: 16, EF: 16, LS: 16, LF: 16, TF: 0, FF: 0 },
      },
    );
  });

  it('links of every type with lags and leads (worked out by hand)', () => {
    assertAnswers(
      {
        durations: { a: 4, b: 6, c: 3, d: 5 },
        links: [
          ['a', 'b', 'SS', 2],
          ['a', 'c', 'FF', 3],
          ['b', 'd', 'FS', -1],
          ['c', 'd', 'SF', 4],
        ],
      },
      12,
      {
        a: { ES: 0, EF: 4, LS: 0, LF: 4, TF: 0, FF: 0 },
        b: { ES: 2, EF: 8, LS: 2, LF: 8, TF: 0, FF: 0 },
        c: { ES: 4, EF: 7, LS: 8, LF: 11, TF: 4, FF: 4 },
        d: { ES: 7, EF: 12, LS: 7, LF: 12, TF: 0, FF: 0 },
      },
    );
  });
});
