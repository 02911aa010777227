/** The fields of a Thrift struct by their ids. Lists, sets, maps and doubles are skipped. */
export interface ThriftStruct {
  readonly fields: ReadonlyMap<number, number | boolean | ThriftStruct>
  /** The first byte after it. */
  readonly end: number
}

const STOP = 0
const TRUE = 1
const FALSE = 2
const BYTE = 3
const INTEGERS: readonly number[] = [4, 5, 6]
const DOUBLE = 7
const BINARY = 8
const LISTS: readonly number[] = [9, 10]
const MAP = 11
const STRUCT = 12

/**
 * Reads a struct in Thrift's compact protocol, the format of Parquet page headers.
 *
 * @throws {RangeError} if the bytes are not such a struct.
 */
export function readStruct(view: DataView, start: number): ThriftStruct {
  const fields = new Map<number, number | boolean | ThriftStruct>()
  let at = start
  let id = 0

  function varint(): number {
    let value = 0
    for (let scale = 1; ; scale *= 128) {
      const byte = view.getUint8(at++)
      value += (byte & 127) * scale
      if (byte < 128) return value
      if (scale >= 2 ** 63) throw new RangeError('a number in a header is too long')
    }
  }

  function zigzag(): number {
    const value = varint()
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2
  }

  function skipTo(end: number): void {
    if (end > view.byteLength) throw new RangeError('a header is cut off')
    at = end
  }

  function readValue(type: number): number | boolean | ThriftStruct | undefined {
    if (type === TRUE || type === FALSE) return type === TRUE
    if (type === BYTE) return view.getInt8(at++)
    if (INTEGERS.includes(type)) return zigzag()
    if (type === STRUCT) {
      const struct = readStruct(view, at)
      at = struct.end
      return struct
    }
    if (type === DOUBLE) skipTo(at + 8)
    else if (type === BINARY) {
      const length = varint()
      skipTo(at + length)
    } else if (LISTS.includes(type)) skipList()
    else throw new RangeError(type === MAP ? 'a header contains a map' : 'a header contains an unknown type')
    return undefined
  }

  function skipList(): void {
    const head = view.getUint8(at++)
    const size = head >> 4 === 15 ? varint() : head >> 4
    const type = head & 15
    // In a list, a Boolean is a separate byte.
    for (let i = 0; i < size; i++) readValue(type === TRUE || type === FALSE ? BYTE : type)
  }

  for (let head = view.getUint8(at++); head !== STOP; head = view.getUint8(at++)) {
    id = head >> 4 === 0 ? zigzag() : id + (head >> 4)
    const value = readValue(head & 15)
    if (value !== undefined) fields.set(id, value)
  }
  return { fields, end: at }
}

export function integerAt({ fields }: ThriftStruct, id: number): number | undefined {
  const value = fields.get(id)
  return typeof value === 'number' ? value : undefined
}

export function structAt({ fields }: ThriftStruct, id: number): ThriftStruct | undefined {
  const value = fields.get(id)
  return typeof value === 'object' ? value : undefined
}
