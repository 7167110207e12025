/**
 * A small seeded generator: the same numbers on every machine and surface.
 * Source: sfc32 of Chris Doty-Humphrey, PractRand (public domain); 15 rounds to mix the seed in.
 */
export interface Random {
  /** 32 bits, unsigned. */
  readonly bits: () => number;
  /** A whole number from 0 up to, not with, `n`. */
  readonly below: (n: number) => number;
  /** In [0, 1). */
  readonly unit: () => number;
}

export function createRandom(seed: number): Random {
  let a = 0;
  let b = seed | 0;
  let c = Math.floor(seed / 4294967296) | 0;
  let counter = 1;
  const bits = (): number => {
    const t = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + t) | 0;
    return t >>> 0;
  };
  for (let round = 0; round < 15; round++) bits();
  return { bits, below: (n) => Math.floor((bits() / 4294967296) * n), unit: () => bits() / 4294967296 };
}
