import { InputError, type LabelSettings } from '../../config/index.ts'
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

export function parseDocument(bytes: Uint8Array, file: string): JsonDocument {
  const text = utf8Text(bytes, file)
  if (text.trim() === '') throw new InputError('Found nothing: the file is empty', { file })
  const lines = new Map<JsonObject, number>()
  const value = parseJson(text, { file, onRecord: (record, line) => lines.set(record, line) })
  return { file, text, value, lineOf: (record) => lines.get(record) ?? 0 }
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
