import type { SchemaTree } from 'hyparquet'
import { integerAt, structAt, type ThriftStruct } from '../scan/thrift.ts'

/** How many bits the levels of a column take. */
export interface LevelWidths {
  readonly repetition: number
  readonly definition: number
}

/** What the runs of a column's pages are runs of. */
export interface RunWidths extends LevelWidths {
  readonly isBoolean: boolean
}

/** @param path The column's, as its chunks name it. */
export function levelWidths(root: SchemaTree, path: readonly string[]): LevelWidths {
  let repetition = 0
  let definition = 0
  let tree: SchemaTree | undefined = root
  for (const name of path) {
    tree = tree?.children.find(({ element }) => element.name === name)
    const type = tree?.element.repetition_type
    if (type === 'REPEATED') repetition++
    if (type !== 'REQUIRED') definition++
  }
  return { repetition: bits(repetition), definition: bits(definition) }
}

function bits(most: number): number {
  return Math.ceil(Math.log2(most + 1))
}

const DATA_PAGE = 0
const DATA_PAGE_V2 = 3
/** PLAIN_DICTIONARY, RLE and RLE_DICTIONARY: what is repeated are codes, or truth values. */
const RLE = 3
const RUN_ENCODINGS: readonly (number | undefined)[] = [2, RLE, 8]

/**
 * The runs of a page's levels and dictionary codes: a few bytes say how often a number is repeated, and a reader believes
 * them.
 *
 * @param unpack gives the bytes of the page, or of the values alone in version 2
 * @throws {RangeError} for a run that is far longer than the page has values
 */
export function checkRuns(
  header: ThriftStruct,
  packed: Uint8Array,
  { repetition, definition, isBoolean }: RunWidths,
  unpack: (packed: Uint8Array, size: number) => Uint8Array,
): void {
  const type = integerAt(header, 1)
  const size = integerAt(header, 2) ?? 0
  const details = structAt(header, type === DATA_PAGE_V2 ? 8 : 5)
  const values = details && integerAt(details, 1)
  if (details === undefined || values === undefined) return
  if (type === DATA_PAGE) {
    const bytes = unpack(packed, size)
    const levelsEnd = checkPrefixed(bytes, checkPrefixed(bytes, 0, repetition, values), definition, values)
    if (RUN_ENCODINGS.includes(integerAt(details, 2))) checkCodes(bytes.subarray(levelsEnd), isBoolean, values)
  } else if (type === DATA_PAGE_V2) {
    const ofRepetition = integerAt(details, 6) ?? 0
    const levels = ofRepetition + (integerAt(details, 5) ?? 0)
    if (ofRepetition < 0 || levels < ofRepetition || levels > packed.length) throw new RangeError('a page is cut off')
    checkHybrid(packed.subarray(0, ofRepetition), repetition, values)
    checkHybrid(packed.subarray(ofRepetition, levels), definition, values)
    if (!RUN_ENCODINGS.includes(integerAt(details, 4))) return
    const isPacked = details.fields.get(7) !== false
    const bytes = isPacked ? unpack(packed.subarray(levels), size - levels) : packed.subarray(levels)
    // In version 2 all runs without a dictionary are taken for truth values.
    checkCodes(bytes, integerAt(details, 4) === RLE, values)
  }
}

/** @returns the place behind the levels, which say themselves how long they are */
function checkPrefixed(bytes: Uint8Array, at: number, width: number, values: number): number {
  if (width === 0) return at
  if (at + 4 > bytes.length) throw new RangeError('a page is cut off')
  const length = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(at, true)
  // A reader does not look at the length while it reads the runs.
  checkHybrid(bytes.subarray(at + 4), width, values)
  return at + 4 + length
}

/** Truth values have their length in front, codes their width. */
function checkCodes(bytes: Uint8Array, isBoolean: boolean, values: number): void {
  if (isBoolean) checkPrefixed(bytes, 0, 1, values)
  else if (bytes.length > 0) checkHybrid(bytes.subarray(1), bytes[0] ?? 0, values)
}

/** The last run of bit-packed numbers is filled up. */
const FILLED_UP = 512

function checkHybrid(bytes: Uint8Array, width: number, values: number): void {
  let seen = 0
  for (let at = 0; at < bytes.length && seen < values; ) {
    let header = 0
    let byte = 128
    for (let scale = 1; byte >= 128; scale *= 128) {
      if (scale > 2 ** 28 || at >= bytes.length) throw new RangeError('a run of values is cut off')
      byte = bytes[at++] ?? 0
      header += (byte & 127) * scale
    }
    const half = Math.floor(header / 2)
    const count = header % 2 === 0 ? half : half * 8
    if (count > values + FILLED_UP)
      throw new RangeError(`a page of ${values} values says that it repeats one ${count} times`)
    at += header % 2 === 0 ? (width + 7) >> 3 : half * width
    seen += count
  }
}
