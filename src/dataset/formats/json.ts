import { InputError, type LabelSettings, type Place } from '../../config/index.ts'
import { utf8Text } from '../utf8.ts'
import { type JsonObject, type JsonValue, parseJson } from './json_parser.ts'
import { rowsOf } from './json_rows.ts'
import type { Manifest } from './manifest.ts'
import { noRows, valueManifest } from './value_manifest.ts'

/** A JSON file that was parsed once, for whoever knows what its shape means. */
export interface JsonDocument {
  readonly file: string
  readonly text: string
  readonly value: JsonValue
  /** The line on which a record starts. */
  readonly lineOf: (record: JsonObject) => number
}

/** A text has at most 512 MiB: a hundred bytes for each of these. */
const MOST_RECORDS = 5_000_000

/** @throws {InputError} for what is no JSON, and for more records than can be held. */
export function parseDocument(bytes: Uint8Array, file: string, mostRecords: number = MOST_RECORDS): JsonDocument {
  const text = utf8Text(bytes, file)
  if (text.trim() === '') throw new InputError('Found nothing: the file is empty', { file })
  const lines = new Map<JsonObject, number>()
  const onRecord = (record: JsonObject, line: number) => {
    if (lines.size === mostRecords) throw tooManyRecords(mostRecords, { file, line })
    lines.set(record, line)
  }
  const value = parseJson(text, { file, onRecord })
  return { file, text, value, lineOf: (record) => lines.get(record) ?? 0 }
}

function tooManyRecords(most: number, place: Place): InputError {
  return new InputError(
    `Cannot hold more than ${most} records of one JSON file: write them as JSON Lines or CSV`,
    place,
  )
}

/**
 * Rows in any of the shapes that JSON files have: a list of records (also below one key), an object of columns (lists,
 * or objects by row as pandas writes them), an object of records or labels by id.
 *
 * @throws {InputError} for another shape.
 */
export function openJson(document: JsonDocument, settings: Pick<LabelSettings, 'label' | 'id' | 'columns'>): Manifest {
  const { file, value, lineOf, text } = document
  const shape = rowsOf(value, settings)
  if (shape === undefined) throw unknownShape(file)
  if (shape.rows.length === 0) throw noRows(file)
  const lines = Uint32Array.from(shape.origins, lineOf)
  const textRows = () => {
    const parsed = parseJson(text, { file, arrayTextDepth: shape.arrayTextDepth })
    return rowsOf(parsed, settings)?.rows ?? shape.rows
  }
  return valueManifest({
    file,
    format: 'json',
    rows: shape.rows,
    textRows,
    ...(lines.some((l) => l > 0) ? { lines } : {}),
  })
}

/** Whether the file's shape is that of a list of rows, so that detection takes it for one. */
export function looksLikeRows({ value }: JsonDocument): boolean {
  const shape = rowsOf(value, {})
  if (shape === undefined || shape.rows.length === 0) return false
  return shape.kind !== 'labels by id' || shape.rows.every(({ id }) => /[./]/.test(String(id)))
}

function unknownShape(file: string): InputError {
  const shapes = 'a list of records, an object of columns, or an object of records by id'
  return new InputError(`Cannot find rows: expected ${shapes}`, { file })
}
