/** JSON from outside, field by field: what has another type than expected is not there. */

export interface JsonObject {
  text(...names: readonly string[]): string | undefined;
  number(name: string): number | undefined;
  object(name: string): JsonObject | undefined;
  /** The objects of a list, also where it is wrapped in `nodes`; empty where there is none. */
  objects(name: string): readonly JsonObject[];
  /** Names in a list of texts, or of objects with a `name` or a `login`. */
  names(name: string): readonly string[];
}

/** The objects of a list, or of the list `items` of an object; `undefined` where it is neither. What is no object is `undefined` in it. */
export function readJsonList(json: string): readonly (JsonObject | undefined)[] | undefined {
  const value = parsed(json.replace(/^\uFEFF/, ''));
  const list = Array.isArray(value) ? value : field(value, 'items');
  return Array.isArray(list) ? list.map(objectOf) : undefined;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && Object.hasOwn(value, name)
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined;

function objectOf(value: unknown): JsonObject | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const list = (name: string): readonly unknown[] => {
    const found = field(value, name);
    const all = Array.isArray(found) ? found : field(found, 'nodes');
    return Array.isArray(all) ? all : [];
  };
  return {
    text: (...names) =>
      names.map((name) => field(value, name)).find((found) => typeof found === 'string' && found !== '') as
        | string
        | undefined,
    number: (name) => {
      const found = field(value, name);
      const number = typeof found === 'string' && found.trim() !== '' ? Number(found) : found;
      return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
    },
    object: (name) => objectOf(field(value, name)),
    objects: (name) => list(name).flatMap((each) => objectOf(each) ?? []),
    names: (name) =>
      list(name).flatMap((each) => (typeof each === 'string' ? each : objectOf(each)?.text('name', 'login')) || []),
  };
}
