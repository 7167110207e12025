/** Waits until something holds, asking again and again; what was wanted is in the message when it never does. */
export async function until<T>(
  what: string,
  ask: () => T | undefined | false | PromiseLike<T | undefined | false>,
  timeout = 40_000,
): Promise<T> {
  const end = Date.now() + timeout;
  let last: unknown;
  for (;;) {
    try {
      const value = await ask();
      if (value !== undefined && value !== false) return value;
      last = value;
    } catch (error) {
      last = error;
    }
    if (Date.now() > end)
      throw new Error(`never came: ${what} (last: ${last instanceof Error ? last.message : JSON.stringify(last)})`);
    await new Promise((wait) => setTimeout(wait, 60));
  }
}

export function ok(value: unknown, what: string): asserts value {
  if (!value) throw new Error(what);
}

export function equal<T>(actual: T, expected: T, what: string): void {
  const [a, e] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (a !== e) throw new Error(`${what}: ${a}, but expected ${e}`);
}
