type Numbers = Int32Array<ArrayBuffer> | Uint32Array<ArrayBuffer> | Uint8Array<ArrayBuffer>

/** Typed memory that is filled from the front, made as large as is expected at once: growing means copying. */
export interface GrowingList<T extends Numbers> {
  readonly length: number
  /** @param expected How many there will be in all, as far as is known by now. */
  append(values: T, expected: number): void
  done(): T
}

export function growingList<T extends Numbers>(make: (length: number) => T): GrowingList<T> {
  let list = make(0)
  let length = 0
  return {
    get length() {
      return length
    },
    append(values, expected) {
      const needed = length + values.length
      if (needed > list.length) {
        const larger = make(Math.ceil(Math.max(needed, expected) * MARGIN))
        larger.set(list.subarray(0, length))
        list = larger
      }
      list.set(values, length)
      length = needed
    },
    done: () => list.subarray(0, length) as T,
  }
}

/** Memory that is never written costs nothing: the system gives it page by page. */
const MARGIN = 1.125
