import { grown } from './grown.ts'

/** A list of whole numbers that grows in typed memory. */
export interface NumberList<T extends Int32Array | Uint32Array> {
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
