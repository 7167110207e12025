import type { Entity } from '../../model/roadmap.ts';

/** Whether something is in the slice of the roadmap that is shown. */
export type Keep = (entity: Entity) => boolean;
