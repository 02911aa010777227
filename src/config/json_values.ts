/** A map that JSON shows as an object; a plain one would be `{}` there. */
export function jsonMap<T>(entries: Iterable<readonly [string, T]>): ReadonlyMap<string, T> {
  const map = new Map(entries)
  return withJson(map, () => Object.fromEntries(map))
}

/** A set that JSON shows as an array; a plain one would be `{}` there. */
export function jsonSet<T>(values: Iterable<T> = []): ReadonlySet<T> {
  const set = new Set(values)
  return withJson(set, () => [...set])
}

function withJson<T extends object>(value: T, toJSON: () => unknown): T {
  return Object.defineProperty(value, 'toJSON', { value: toJSON })
}
