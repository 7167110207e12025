/**
 * The share of work that is done, 0 to 1, in as few decimals of a percentage as leave exactly so many days: `done` of
 * `total` days are done, and the schedule, which rounds what is left up to whole days, has to come to `left`.
 */
export function shareDone(done: number, total: number, left: number): number {
  const exact = total > 0 ? Math.min(1, done / total) : 1;
  for (let digits = 2; digits < 8; digits++) {
    const unit = 10 ** digits;
    for (const share of [Math.round(exact * unit) / unit, Math.ceil(exact * unit) / unit]) {
      if (share > 0 && share <= 1 && Math.ceil(total * (1 - share) - 1e-9) === left) return share;
    }
  }
  return exact;
}
