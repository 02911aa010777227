/*
 * Caches of expensive, deterministic results: losing one costs only time. State that affects results is never kept here but passed
 * on as a value.
 */

/** Returns a function that calls `make` only the first time. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

/**
 * Returns a pattern that is compiled when it is first used. V8 takes up to a millisecond to check a literal with Unicode properties
 * (`\p{L}`), even in code that never runs.
 */
export function latePattern(source: string, flags: string): () => RegExp {
  return once(() => new RegExp(source, flags))
}

/**
 * Returns a function that does not call `answer` again for the same key and the same other arguments. The last answer for a
 * key is kept as long as the key exists. Keys and answers must not be changed.
 */
export function lastAnswer<Key extends object, Rest extends readonly unknown[], T>(
  answer: (key: Key, ...rest: Rest) => T,
): (key: Key, ...rest: Rest) => T {
  const known = new WeakMap<Key, { readonly rest: Rest; readonly value: T }>()
  return (key, ...rest) => {
    const last = known.get(key)
    if (last?.rest.every((one, i) => Object.is(one, rest[i]))) return last.value
    const value = answer(key, ...rest)
    known.set(key, { rest, value })
    return value
  }
}
