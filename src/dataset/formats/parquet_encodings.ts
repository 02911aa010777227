import type { ParquetType } from 'hyparquet'
import { byteStreamSplit } from 'hyparquet/src/encoding.js'
import { readPlain } from 'hyparquet/src/plain.js'
import { readRuns } from '../parquet/index.ts'
import { readDeltaLengths, readDeltas, readDeltaTexts } from './parquet_deltas.ts'
import type { RawValue } from './parquet_values.ts'

/** How a value is stored. */
export interface ValueType {
  readonly type: ParquetType
  /** The length of fixed-length byte arrays. */
  readonly length: number | undefined
}

type RawValues = Iterable<RawValue> & { readonly length: number }

/** Returns the values of a page in any encoding except dictionary codes. */
export function encodedValues(
  valueType: ValueType,
  encoding: string,
  bytes: Uint8Array,
  { count, mostBytes }: { readonly count: number; readonly mostBytes: number },
): RawValues {
  const { type, length } = valueType
  if (encoding === 'PLAIN') return rawPlainValues(valueType, bytes, count)
  const reader = { view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), offset: 0 }
  if (encoding === 'RLE' && type === 'BOOLEAN') {
    return Array.from(readRuns(bytes.subarray(4), 1, count), (bit) => bit === 1)
  }
  switch (encoding) {
    case 'DELTA_BINARY_PACKED': {
      const numbers = type === 'INT32' ? new Int32Array(count) : new BigInt64Array(count)
      readDeltas(reader, count, numbers)
      return checked(numbers, reader, count)
    }
    case 'DELTA_LENGTH_BYTE_ARRAY':
      return readDeltaLengths(reader, count)
    case 'DELTA_BYTE_ARRAY':
      return readDeltaTexts(reader, count, mostBytes)
    case 'BYTE_STREAM_SPLIT':
      return checked(byteStreamSplit(reader, count, type, length) as RawValues, reader, count)
    default:
      throw new RangeError(`values ${encoded(encoding)}`)
  }
}

/** Describes an encoding that cannot be read. In a damaged file, it can be one that does not exist. */
export function encoded(encoding: string | undefined): string {
  if (encoding === undefined) return 'have an unknown encoding'
  return `are encoded as ${encoding}, which is not supported`
}

export function rawPlainValues({ type, length }: ValueType, bytes: Uint8Array, count: number): RawValues {
  if (!(count >= 0 && count <= 8 * bytes.length)) throw new RangeError('values are cut off')
  const reader = { view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), offset: 0 }
  return checked(readPlain(reader, type, count, length) as RawValues, reader, count)
}

/** The library does not check whether values are inside their page. */
function checked(
  values: RawValues,
  { view, offset }: { readonly view: DataView; readonly offset: number },
  count: number,
): RawValues {
  if (offset > view.byteLength || values.length !== count) throw new RangeError('values are cut off')
  return values
}
