import type { Entity } from '../../model/roadmap.ts';

/** Whether something is in the slice that is asked for. */
export type Keep = (entity: Entity) => boolean;
