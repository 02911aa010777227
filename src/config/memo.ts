/*
 * Answers that are costly and that a question always has: to forget one changes nothing but the time. What means something
 * by itself is never kept here; it is handed on in a value.
 */

/** As `make`, which is only asked the first time. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

/**
 * As `answer`, which is not asked again for the same key with the same further arguments: the last answer for a key is kept
 * for as long as the key is. Neither keys nor answers may be changed.
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
