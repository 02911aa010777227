import type { SchemaElement } from 'hyparquet'

/** Reads the values of a Parquet type, which follow one another, as texts. */
export interface PlainValues {
  /** @throws {RangeError} if there are too few bytes, or if a text is not UTF-8. */
  readonly texts: (bytes: Uint8Array, values: number) => string[]
}

const SIGNED: readonly string[] = ['INT_8', 'INT_16', 'INT_32', 'INT_64']

/** Supports texts and integers without a logical type. Returns `undefined` for other types. */
export function plainValues({ type, converted_type, logical_type }: SchemaElement): PlainValues | undefined {
  const meaning = converted_type ?? logical_type?.type
  if (type === 'BYTE_ARRAY' && (meaning === 'UTF8' || meaning === 'STRING')) return { texts: readTexts }
  if (meaning !== undefined && !SIGNED.includes(meaning)) return undefined
  if (type === 'INT32') return { texts: (bytes, values) => readNumbers(bytes, values, 4) }
  return type === 'INT64' ? { texts: (bytes, values) => readNumbers(bytes, values, 8) } : undefined
}

function readTexts(bytes: Uint8Array, values: number): string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  const texts: string[] = []
  let at = 0
  for (let value = 0; value < values; value++) {
    const length = view.getUint32(at, true)
    const end = at + 4 + length
    if (end > bytes.length) throw new RangeError('Found text that is cut off')
    texts.push(decoded(decoder, bytes.subarray(at + 4, end)))
    at = end
  }
  return texts
}

function decoded(decoder: InstanceType<typeof TextDecoder>, bytes: Uint8Array): string {
  try {
    return decoder.decode(bytes)
  } catch {
    throw new RangeError('Found text that is not UTF-8')
  }
}

function readNumbers(bytes: Uint8Array, values: number, size: 4 | 8): string[] {
  if (values * size > bytes.length) throw new RangeError('Found a number that is cut off')
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return Array.from({ length: values }, (_, place) =>
    String(size === 4 ? view.getInt32(4 * place, true) : view.getBigInt64(8 * place, true)),
  )
}
