import { isUtf8 } from 'node:buffer'
import { formatCount, InputError, savedAsUtf8 } from '../../config/index.ts'
import { likelyEncoding } from './encodings.ts'

const LF = 10

/** The error for a text in another encoding. */
export class NotUtf8 extends InputError {}

/**
 * Returns the bytes of a text file without a byte order mark.
 *
 * @throws {InputError} with the line of the first byte that is not UTF-8.
 */
export function utf8Bytes(bytes: Uint8Array, file: string): Uint8Array {
  if (utf16In(bytes) !== undefined)
    throw new NotUtf8('Cannot read the file: it is UTF-16. Save it as UTF-8.', { file, line: 1 })
  if (!isUtf8(bytes)) {
    throw new NotUtf8(
      `Cannot read the file: it is not UTF-8. Save it ${savedAsUtf8(file, likelyEncoding(bytes))}`,
      place(bytes, file),
    )
  }
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes
}

/** The longest text that every runtime can hold. */
const MAX_TEXT_BYTES = 0x1fffffe8

/**
 * Returns the text of a file without a byte order mark.
 *
 * @throws {InputError} like `utf8Bytes`, and if there are more bytes than a text can have.
 */
export function utf8Text(bytes: Uint8Array, file: string): string {
  if (bytes.length > MAX_TEXT_BYTES) {
    const [size, most] = [formatCount(bytes.length), formatCount(MAX_TEXT_BYTES)]
    throw new InputError(`Cannot read ${size} bytes as a single string: the limit is ${most} bytes`, { file })
  }
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(utf8Bytes(bytes, file))
}

/**
 * Detects UTF-16 by its byte order mark. Without one, most zeros are in every second byte: at least the ends of lines and the
 * separators of a table have them.
 */
export function utf16In(bytes: Uint8Array): 'UTF-16LE' | 'UTF-16BE' | undefined {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return 'UTF-16LE'
  if (first === 0xfe && second === 0xff) return 'UTF-16BE'
  const start = bytes.subarray(0, LOOKED_AT)
  let [even, odd, lines] = [0, 0, 0]
  for (const [at, byte] of start.entries()) {
    if (byte === 0) at % 2 === 0 ? even++ : odd++
    if (byte === LF && (start[at - 1] === 0 || start[at + 1] === 0)) lines++
  }
  const zeros = even + odd
  const isText = zeros * 3 > start.length || (lines > 0 && zeros > lines)
  // Other characters may have a zero in the other byte, such as \u4e00.
  if (zeros < 2 || !isText || Math.min(even, odd) * 2 > Math.max(even, odd)) return undefined
  return even > odd ? 'UTF-16BE' : 'UTF-16LE'
}

const LOOKED_AT = 512

function place(bytes: Uint8Array, file: string) {
  let line = 1
  for (let start = 0; start < bytes.length; line++) {
    const end = bytes.indexOf(LF, start)
    const text = bytes.subarray(start, end === -1 ? bytes.length : end)
    if (!isUtf8(text)) return { file, line, column: validLength(text) + 1 }
    start += text.length + 1
  }
  return { file }
}

/** Returns the number of characters before the first byte that is not UTF-8. */
function validLength(bytes: Uint8Array): number {
  let end = 0
  while (end < bytes.length) {
    const next = end + sequenceLength(bytes[end] ?? 0)
    if (next > bytes.length || !isUtf8(bytes.subarray(end, next))) break
    end = next
  }
  return new TextDecoder().decode(bytes.subarray(0, end)).length
}

function sequenceLength(lead: number): number {
  return lead < 0xc0 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4
}

/** @throws {InputError} if a text cannot be encoded as UTF-8. */
export function checkWellFormed(text: string, file: string, line?: number): string {
  if (!text.isWellFormed()) {
    throw new InputError('Found half of a surrogate pair, which is not valid text. Remove or complete it.', {
      file,
      ...(line ? { line } : {}),
    })
  }
  return text
}
