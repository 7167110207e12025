/** A bound on time without a clock: how many placements may still be made, so that a plan is the same on every machine. */
export interface PlacementBudget {
  readonly spend: (placements: number) => void;
  /** Whether the share (0 to 1) of what is left now has been spent, once it is asked. */
  readonly part: (share: number) => () => boolean;
}

export function placementBudget(placements: number): PlacementBudget {
  let left = placements;
  return {
    spend(made) {
      left -= made;
    },
    part(share) {
      const floor = Math.max(0, left * (1 - share));
      return () => left <= floor;
    },
  };
}
