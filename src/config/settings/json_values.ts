/** Returns a map that is an object in JSON. A plain map would be `{}`. */
export function jsonMap<T>(entries: Iterable<readonly [string, T]>): ReadonlyMap<string, T> {
  const map = new Map(entries)
  return withJson(map, () => Object.fromEntries(map))
}

/** Returns a set that is an array in JSON. A plain set would be `{}`. */
export function jsonSet<T>(values: Iterable<T> = []): ReadonlySet<T> {
  const set = new Set(values)
  return withJson(set, () => [...set])
}

function withJson<T extends object>(value: T, toJSON: () => unknown): T {
  return Object.defineProperty(value, 'toJSON', { value: toJSON })
}
