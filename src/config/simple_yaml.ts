import { NOT_SIMPLE, readSimpleLine, type SimpleLine } from './simple_yaml_line.ts'
import type { YamlEntry, YamlList, YamlMap, YamlNode } from './yaml.ts'

/** What a text says, and its mappings, inner ones first. */
export interface SimpleYaml {
  readonly root: YamlNode
  readonly maps: readonly YamlMap[]
}

const COMMENT = /^ *(?:#[\x20-\x7e\xa0-\u2027\u202a-\ud7ff]*)?$/
const MAX_DEPTH = 50

/**
 * Reads YAML that is written as nearly all configs are: blocks of `key: value` and `- value`, lists and mappings in
 * brackets that close on their line, texts without escapes. The library reads the same from such a text, and takes several
 * times as long.
 *
 * @returns nothing where there is anything else in the text, be it right or wrong.
 */
export function readSimpleYaml(text: string, file: string): SimpleYaml | undefined {
  try {
    return simpleYaml(text, file)
  } catch (error) {
    if (error === NOT_SIMPLE) return undefined
    throw error
  }
}

function simpleYaml(text: string, file: string): SimpleYaml {
  const maps: YamlMap[] = []
  const lines = linesOf(text, file, (map) => maps.push(map))
  let at = 0
  const [first] = lines
  if (first === undefined) throw NOT_SIMPLE
  const root = first.kind === 'document' ? document(first.value) : block(first, 0)
  if (at < lines.length) throw NOT_SIMPLE
  return { root, maps }

  function document(value: YamlNode): YamlNode {
    at++
    return value
  }

  function block(start: SimpleLine, depth: number): YamlNode {
    if (depth > MAX_DEPTH) throw NOT_SIMPLE
    return start.kind === 'item' ? list(start, depth) : map(start, depth)
  }

  function list({ number, indent }: SimpleLine, depth: number): YamlList {
    const items: YamlNode[] = []
    let line = lines[at]
    for (; line?.kind === 'item' && line.indent === indent; line = lines[at]) {
      at++
      items.push(line.value ?? begun(lines[at], depth))
    }
    if (line !== undefined && line.indent > indent) throw NOT_SIMPLE
    return { kind: 'list', items, place: { file, line: number, column: indent + 1 } }
  }

  /** The mapping that an item begins on its own line. */
  function begun(line: SimpleLine | undefined, depth: number): YamlNode {
    if (line === undefined) throw NOT_SIMPLE
    return block(line, depth + 1)
  }

  function map({ number, indent }: SimpleLine, depth: number): YamlMap {
    const entries: YamlEntry[] = []
    let line = lines[at]
    for (; line?.kind === 'entry' && line.indent === indent; line = lines[at]) {
      at++
      const { key, value } = line
      entries.push({ key: key.source, keyPlace: key.place, node: value ?? below(line, depth) })
    }
    if (line !== undefined && line.indent >= indent) throw NOT_SIMPLE
    const read: YamlMap = { kind: 'map', entries, place: { file, line: number, column: indent + 1 } }
    maps.push(read)
    return read
  }

  /** The value of a key that has none on its line: a list may stand as far to the left as its key. */
  function below({ number, indent, end }: SimpleLine, depth: number): YamlNode {
    const line = lines[at]
    const isBelow = line !== undefined && (line.indent > indent || (line.indent === indent && line.kind === 'item'))
    if (isBelow) return block(line, depth + 1)
    return { kind: 'scalar', value: null, source: '', place: { file, line: number, column: end + 1 } }
  }
}

function linesOf(text: string, file: string, onMap: (map: YamlMap) => void): SimpleLine[] {
  const lines: SimpleLine[] = []
  for (const [place, source] of text.split(/\r?\n/).entries()) {
    if (!COMMENT.test(source)) lines.push(...readSimpleLine(source, { file, number: place + 1, onMap }))
  }
  return lines
}
