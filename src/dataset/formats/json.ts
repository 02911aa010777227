import { counted, InputError, lastAnswer, type Place } from '../../config/index.ts'
import { isList, isObject, type JsonObject, type JsonValue, parseJson } from './json_parser.ts'
import { rowsOf } from './json_rows.ts'
import { describeShape, unclearShape, unknownShape } from './json_shape.ts'
import { splitMembers } from './json_splits.ts'
import type { JsonSettings, Shape } from './json_table.ts'
import type { Manifest } from './manifest.ts'
import { utf8Text } from './utf8.ts'
import { noRows, valueManifest } from './value_manifest.ts'

/** A JSON file that is parsed once, for all readers that know its shape. */
export interface JsonDocument {
  readonly file: string
  readonly text: string
  readonly value: JsonValue
  /** The line on which a record starts. */
  readonly lineOf: (record: JsonObject | readonly JsonValue[]) => number
}

/** A text has at most 512 MiB, which is a hundred bytes for each of these records. */
const MOST_RECORDS = 5_000_000
/** Each takes about 32 bytes. A large COCO file has 60 million, most of them in polygons. */
const MOST_VALUES = 100_000_000

/** How many records and values a document can contain. The defaults allow a large annotation file. */
interface DocumentBounds {
  readonly mostRecords?: number
  readonly mostValues?: number
  /** The error if there are more values. */
  readonly tooMany?: InputError
}

/** @throws {InputError} if the file is not JSON, or has too many records or values. */
export function parseDocument(
  bytes: Uint8Array,
  file: string,
  { mostRecords = MOST_RECORDS, mostValues = MOST_VALUES, tooMany }: DocumentBounds = {},
): JsonDocument {
  const text = utf8Text(bytes, file)
  if (text.trim() === '') throw new InputError('Cannot read this as JSON: the file is empty', { file })
  const lines = new Map<JsonObject | readonly JsonValue[], number>()
  const onRecord = (record: JsonObject | readonly JsonValue[], line: number) => {
    if (lines.size === mostRecords) throw tooManyRecords(mostRecords, { file, line })
    lines.set(record, line)
  }
  const value = parseJson(text, { file, onRecord, mostValues, tooMany })
  return { file, text, value, lineOf: (record) => lines.get(record) ?? 0 }
}

function tooManyRecords(most: number, place: Place): InputError {
  return new InputError(
    `Cannot read more than ${counted(most, 'record')} from one JSON file. Write them as JSON Lines or CSV.`,
    place,
  )
}

/**
 * Opens rows in any of the shapes of JSON files: a list of records (also as the value of a key), an object of columns
 * (lists, or objects by row as pandas writes them), an object of records or labels by id, of classes with their texts,
 * or of splits.
 *
 * @throws {InputError} for any other shape, and for one that can be read in several ways.
 */
export function openJson(document: JsonDocument, settings: JsonSettings): Manifest {
  const { file, value, lineOf, text } = document
  const shape = shapeOf(document, settings)
  if (shape === undefined) throw unknownShape(file, value)
  if (shape.problem !== undefined) throw unclearShape(shape, file, value)
  if (shape.rows.length === 0) throw noRows(file)
  const lines = Uint32Array.from(shape.origins, lineOf)
  const { columns, hasHeader, parts, content, remarks } = shape
  const textRows = () => {
    const parsed = parseJson(text, { file, arrayTextDepth: shape.arrayTextDepth })
    const known = columns === undefined || hasHeader ? settings : { ...settings, columns }
    const rows = rowsOf(parsed, known)?.rows ?? []
    return rows.length === shape.rows.length ? rows : shape.rows
  }
  return {
    ...valueManifest({
      file,
      format: 'json',
      rows: shape.rows,
      textRows,
      ...(lines.some((l) => l > 0) ? { lines } : {}),
    }),
    ...(parts && { parts }),
    ...(content !== undefined && { contentColumn: content }),
    ...(remarks && { remarks }),
    shape: () => describeShape(value),
  }
}

/** Whether the file's shape is a list of rows, so detection treats it as a table. */
export function looksLikeRows(document: JsonDocument): boolean {
  const { value } = document
  const shape = shapeOf(document, {})
  if (shape === undefined)
    return isObject(value) && splitMembers(value)?.some(([, member]) => holdsRows(member)) === true
  if (shape.problem !== undefined) return isObject(value) && splitMembers(value) !== undefined
  if (shape.rows.length === 0 || shape.isDoubtful) return false
  return shape.kind !== 'labels by id' || shape.rows.every(({ id }) => /[./]/.test(String(id)))
}

function shapeOf(document: JsonDocument, settings: JsonSettings): Shape | undefined {
  const { label, id, columns } = settings
  if (label !== undefined || id !== undefined || columns !== undefined) return rowsOf(document.value, settings)
  return shapeWithoutSettings(document)
}

/** The last result is cached because a file is inspected before it is read. */
const shapeWithoutSettings = lastAnswer(({ value }: JsonDocument) => rowsOf(value, {}))

/**
 * Whether a split contains rows. Splits with other contents are reported; lists of names only assign samples to
 * splits.
 */
function holdsRows(member: JsonValue): boolean {
  return isList(member) && member.some((item) => isObject(item) || isList(item))
}
