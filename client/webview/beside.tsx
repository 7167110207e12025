/** A box beside a place of the window: below it, or above it where there is no room below. */
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

export interface Place {
  readonly left: number;
  /** Of the place, in pixels of the window. */
  readonly top: number;
  readonly bottom: number;
}

interface BesideProps {
  readonly class: string;
  readonly id?: string;
  readonly role?: 'tooltip';
  readonly 'aria-hidden'?: 'true';
  /** Hidden without one. */
  readonly place: Place | undefined;
  readonly children?: ComponentChildren;
}

/** So far from the edges of the window. */
const EDGE = 8;

export function Beside({ place, children, ...attributes }: BesideProps) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (!place || !box.current) return;
    const { width, height } = box.current.getBoundingClientRect();
    const top = place.bottom + height > innerHeight - EDGE ? place.top - height : place.bottom;
    const { style } = box.current;
    style.left = `${Math.round(Math.max(EDGE, Math.min(place.left, innerWidth - width - EDGE)))}px`;
    style.top = `${Math.round(Math.max(EDGE, top))}px`;
  });
  return (
    <div ref={box} hidden={place === undefined} {...attributes}>
      {children}
    </div>
  );
}
