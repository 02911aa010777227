/** A copy with room for twice as many, or as many as are needed. */
export function grown<Values extends Uint8Array<ArrayBuffer> | Uint32Array<ArrayBuffer> | Int32Array<ArrayBuffer>>(
  values: Values,
  needed = 0,
): Values {
  const larger = new (values.constructor as new (length: number) => Values)(Math.max(needed, 2 * values.length))
  larger.set(values)
  return larger
}
