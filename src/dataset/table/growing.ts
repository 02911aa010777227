/** A list of whole numbers that grows in typed memory. */
interface NumberList<T extends Int32Array | Uint32Array> {
  readonly length: number
  push(value: number): void
  /** Returns the numbers in an array of exactly that length. */
  done(): T
}

export function int32List(): NumberList<Int32Array> {
  return numberList((length) => new Int32Array(length))
}

export function uint32List(): NumberList<Uint32Array> {
  return numberList((length) => new Uint32Array(length))
}

function numberList<T extends Int32Array<ArrayBuffer> | Uint32Array<ArrayBuffer>>(
  make: (length: number) => T,
): NumberList<T> {
  let values = make(1024)
  let length = 0
  return {
    get length() {
      return length
    },
    push(value) {
      if (length === values.length) values = grown(values)
      values[length++] = value
    },
    done: () => values.slice(0, length) as T,
  }
}

/** Returns a copy with twice the capacity, or the needed capacity if that is larger. */
export function grown<Values extends Uint8Array<ArrayBuffer> | Uint32Array<ArrayBuffer> | Int32Array<ArrayBuffer>>(
  values: Values,
  needed = 0,
): Values {
  const larger = new (values.constructor as new (length: number) => Values)(Math.max(needed, 2 * values.length))
  larger.set(values)
  return larger
}

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
