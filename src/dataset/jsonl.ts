import { InputError } from '../config/index.ts'
import { isObject, type JsonObject, parseJson } from './json_parser.ts'
import type { Manifest } from './manifest.ts'
import { uint32List } from './number_list.ts'
import { utf8Text } from './utf8.ts'
import { noRows, valueManifest } from './value_manifest.ts'

/** @throws {InputError} with the line that is no JSON object. */
export function openJsonl(bytes: Uint8Array, file: string): Manifest {
  const text = utf8Text(bytes, file)
  const { rows, lines } = readLines(text, file)
  if (rows.length === 0) throw noRows(file)
  const textRows = () => readLines(text, file, 1).rows
  return valueManifest({ file, format: 'jsonl', rows, lines, textRows })
}

function readLines(text: string, file: string, arrayTextDepth = Number.POSITIVE_INFINITY) {
  const rows: JsonObject[] = []
  const lines = uint32List()
  let line = 1
  for (let start = 0; start < text.length; line++) {
    const end = text.indexOf('\n', start)
    const content = text.slice(start, end === -1 ? text.length : end)
    start += content.length + 1
    if (content.trim() === '') continue
    const row = parseJson(content, { file, firstLine: line, arrayTextDepth })
    if (!isObject(row)) throw new InputError('Expected an object on each line', { file, line })
    rows.push(row)
    lines.push(line)
  }
  return { rows, lines: lines.done() }
}
