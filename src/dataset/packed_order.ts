/**
 * Returns the numbers from 0 in the order of their keys, with equal keys in the order of the numbers. Each number is
 * packed after its key into 64 bits. These are sorted in native code without callbacks, in a fifth of the time of a
 * comparison sort.
 */
export function orderByKeys(keys: Uint32Array): Uint32Array {
  const packed = new Uint32Array(2 * keys.length)
  for (let i = 0; i < keys.length; i++) {
    packed[2 * i] = i
    packed[2 * i + 1] = keys[i] as number
  }
  new BigUint64Array(packed.buffer).sort()
  const order = new Uint32Array(keys.length)
  for (let i = 0; i < keys.length; i++) order[i] = packed[2 * i] as number
  return order
}
