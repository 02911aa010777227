import { InputError, type LabelSettings, readYaml, type YamlNode } from '../../config/index.ts'
import { type JsonValue, objectOf } from './json_parser.ts'
import { rowsOf } from './json_rows.ts'
import { unclearShape } from './json_shape.ts'
import type { Manifest } from './manifest.ts'
import { utf8Text } from './utf8.ts'
import { noRows, valueManifest } from './value_manifest.ts'

/** A tree of values takes 200 times as much memory as its text. */
const MAX_BYTES = 16 * 1024 * 1024
/** About 100,000 labels. More would take many seconds. */
const MAX_LEXEMES = 1_000_000
const INSTEAD = 'write the labels as CSV or JSON Lines, which have no such limit'

/**
 * Opens rows of a YAML file, in the same shapes as JSON files: a mapping of labels or records by id, or a list of
 * records.
 *
 * @throws {InputError} for any other shape, and like `readYaml`.
 */
export async function openYaml(
  bytes: Uint8Array,
  file: string,
  settings: Pick<LabelSettings, 'label' | 'id' | 'columns'>,
): Promise<Manifest> {
  const root = await readYaml(utf8Text(bytes, file), {
    file,
    maxBytes: MAX_BYTES,
    maxLexemes: MAX_LEXEMES,
    instead: INSTEAD,
  })
  const value = yamlValue(root)
  const shape = rowsOf(value, settings)
  if (shape === undefined) {
    const shapes = 'a mapping of labels or records by id, or a list of records'
    throw new InputError(`Found no rows. Expected ${shapes}.`, { file })
  }
  if (shape.problem !== undefined && shape.kind !== 'labels by id') throw unclearShape(shape, file, value)
  if (shape.rows.length === 0) throw noRows(file)
  const { kind, rows, parts, content, remarks } = shape
  const areMembers = !['records', 'splits', 'class lists'].includes(kind)
  const lines = root.kind === 'map' && !areMembers ? undefined : rowLines(root, rows.length)
  return {
    ...valueManifest({ file, format: 'yaml', rows, textRows: () => rows, ...(lines ? { lines } : {}) }),
    ...(parts && { parts }),
    ...(content !== undefined && { contentColumn: content }),
    ...(remarks && { remarks }),
    ...(kind === 'class lists' && { isDoubtful: true as const }),
  }
}

/** Returns scalars as their source text, as for JSON: `0.0` is not `0`, and `no` is a text. */
export function yamlValue(node: YamlNode): JsonValue {
  if (node.kind === 'list') return node.items.map(yamlValue)
  if (node.kind === 'map') return objectOf(node.entries.map(({ key, node: child }) => [key, yamlValue(child)]))
  return node.value === null || typeof node.value === 'boolean' ? node.value : node.source
}

function rowLines(root: YamlNode, size: number): Uint32Array | undefined {
  const places =
    root.kind === 'map'
      ? root.entries.map(({ keyPlace }) => keyPlace)
      : root.kind === 'list'
        ? root.items.map(({ place }) => place)
        : []
  return places.length === size ? Uint32Array.from(places, ({ line }) => line ?? 0) : undefined
}
