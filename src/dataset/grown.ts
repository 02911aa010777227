/** Returns a copy with twice the capacity, or the needed capacity if that is larger. */
export function grown<Values extends Uint8Array<ArrayBuffer> | Uint32Array<ArrayBuffer> | Int32Array<ArrayBuffer>>(
  values: Values,
  needed = 0,
): Values {
  const larger = new (values.constructor as new (length: number) => Values)(Math.max(needed, 2 * values.length))
  larger.set(values)
  return larger
}
