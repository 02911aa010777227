type Numbers = Int32Array<ArrayBuffer> | Uint32Array<ArrayBuffer> | Uint8Array<ArrayBuffer>

/** A typed array that grows at its end. It starts with the expected size because growing means copying. */
export interface GrowingList<T extends Numbers> {
  readonly length: number
  /** @param expected The total number of items, as far as it is known. */
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

/** Memory that is never written costs nothing, because the operating system allocates it page by page. */
const MARGIN = 1.125
