/**
 * Three-point estimates as tables of equally likely values. The distribution is the PERT beta with lambda 4: alpha is
 * 1 + 4 (likely - best) / (worst - best), beta its mirror, so its variance is the true one of that beta and not the
 * rule of thumb of a sixth of the range.
 * Promises: monotone tables, one value for each of STRATA equal slices of probability, taken at its middle.
 * Source: Malcolm, Roseboom, Clark, Fazar 1959 (PERT); Vose 2008, "Risk Analysis".
 */

/** Slices; a power of two, so that the top bits of a random number choose one. */
export const STRATA = 1024;
export const STRATUM_SHIFT = 22;

const GRID = 512;
const logit = new Float64Array(GRID);
const tail = new Float64Array(GRID);
for (let g = 0; g < GRID; g++) {
  const x = (g + 0.5) / GRID;
  logit[g] = Math.log(x / (1 - x));
  tail[g] = 4 * Math.log(1 - x);
}

/**
 * Quantiles of the PERT beta on 0 to 1 with its mode at `mode`.
 * @param cut given that it is more than this, 0 to less than 1
 */
export function pertQuantiles(mode: number, cut = 0): Float64Array {
  const at = Math.min(1, Math.max(0, mode)) * 4;
  const mass = new Float64Array(GRID + 1);
  // x^(4m) (1 - x)^(4 - 4m): the density, up to its constant, by the middle of each cell.
  for (let g = 0; g < GRID; g++) mass[g + 1] = mass[g]! + Math.exp(at * logit[g]! + tail[g]!);
  const total = mass[GRID]!;
  const cell = Math.min(GRID - 1, Math.floor(cut * GRID));
  const below = mass[cell]! + (cut * GRID - cell) * (mass[cell + 1]! - mass[cell]!);
  const table = new Float64Array(STRATA);
  let g = cell;
  for (let s = 0; s < STRATA; s++) {
    const wanted = below + ((s + 0.5) / STRATA) * (total - below);
    while (g < GRID - 1 && mass[g + 1]! < wanted) g++;
    table[s] = (g + (wanted - mass[g]!) / (mass[g + 1]! - mass[g]!)) / GRID;
  }
  return table;
}

/** Quantiles of a three-point estimate, in its own unit. Points in the wrong order are put in order. */
export function pertTable(a: number, b: number, c: number): Float64Array {
  const best = Math.min(a, b, c);
  const worst = Math.max(a, b, c);
  const likely = Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
  if (worst <= best) return new Float64Array(STRATA).fill(best);
  const mode = (likely - best) / (worst - best);
  const unit = pertQuantiles(mode);
  const table = new Float64Array(STRATA);
  for (let s = 0; s < STRATA; s++) table[s] = best + unit[s]! * (worst - best);
  return table;
}
