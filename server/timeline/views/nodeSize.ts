/** A box of the graph of dependencies and the room around it, in pixels. The style sheet has the same. */
export const nodeSize = { width: 184, height: 48, between: 56, below: 16 } as const;
