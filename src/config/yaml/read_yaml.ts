import type { Alias, Document, Node, Pair, ParsedNode } from 'yaml'
import { formatCount, InputError, lastAnswer, type Place, type Problem, shown } from '../problems/index.ts'
import { composeYaml } from './yaml_document.ts'
import type { YamlEntry, YamlMap, YamlNode, YamlScalar } from './yaml_node.ts'

type YamlLibrary = typeof import('yaml')

interface YamlOptions {
  /** For messages. */
  readonly file: string
  /** Larger files are rejected. The default is 1 MiB. */
  readonly maxBytes?: number
  /** The maximum number of keys, values, marks, comments and line breaks. The default is 400,000. */
  readonly maxLexemes?: number
  /** What to do if there are more, for the message. */
  readonly instead?: string
}

/** The default limit for a file: 1 MiB. */
export const MAX_YAML_BYTES: number = 1024 * 1024
const MAX_ALIASED = 100_000

/**
 * Reads one YAML document with the core schema of YAML 1.2 (`no` is text), without running or loading anything.
 *
 * @returns the root, which is a scalar null for an empty document.
 * @throws {InputError} with every syntax error, a repeated key, a second document, aliases that multiply, a file that is
 * too large, has too much in it or is nested too deeply.
 */
export async function readYaml(
  text: string,
  { file, maxBytes = MAX_YAML_BYTES, maxLexemes, instead }: YamlOptions,
): Promise<YamlNode> {
  if (new TextEncoder().encode(text).length > maxBytes) {
    throw new InputError(`Cannot read more than ${formatCount(maxBytes)} bytes of YAML`, { file })
  }
  const yaml = await import(/* webpackMode: "eager" */ 'yaml')
  const { document, placeAt } = composeYaml(yaml, { text, file, maxLexemes, instead })
  const { read, repeated } = nodeReader({ yaml, placeAt, targets: aliasTargets(yaml, document) })
  const root = read(document.contents, { file, line: 1, column: 1 })
  if (repeated.length > 0) throw new InputError(repeated)
  return root
}

/** Returns the target of each alias: the last node before it with that anchor. */
function aliasTargets(yaml: YamlLibrary, document: Document): ReadonlyMap<Node, Node> {
  const anchors = new Map<string, Node>()
  const targets = new Map<Node, Node>()
  yaml.visit(document, {
    Node(_, node) {
      const target = yaml.isAlias(node) ? anchors.get(node.source) : undefined
      if (target) targets.set(node, target)
      else if (!yaml.isAlias(node) && node.anchor !== undefined) anchors.set(node.anchor, node)
    },
  })
  return targets
}

interface NodeReading {
  readonly yaml: YamlLibrary
  readonly placeAt: (offset: number) => Place
  readonly targets: ReadonlyMap<Node, Node>
}

function nodeReader({ yaml, placeAt, targets }: NodeReading) {
  /** The nodes that are being read, from the root down. An alias must not refer to them. */
  const open = new Set<Node>()
  const repeated: Problem[] = []
  let aliases = 0
  let aliased = 0

  function read(node: ParsedNode | Node | null | undefined, fallback: Place): YamlNode {
    if (!node) return nothingAt(fallback)
    const place = node.range ? placeAt(node.range[0]) : fallback
    if (yaml.isAlias(node)) return readAlias(node, place)
    if (aliases > 0 && ++aliased > MAX_ALIASED)
      throw new InputError('Cannot follow the aliases: they expand to too many values', place)
    open.add(node)
    const value = contentsOf(node, place)
    open.delete(node)
    return value
  }

  function readAlias(alias: Alias, place: Place): YamlNode {
    const target = targets.get(alias)
    if (!target) throw new InputError(`Cannot find the anchor &${alias.source} before its alias`, place)
    if (open.has(target)) throw new InputError(`Cannot follow *${alias.source}: it is inside its own anchor`, place)
    aliases++
    const value = read(target, place)
    aliases--
    return value
  }

  function contentsOf(node: Node, place: Place): YamlNode {
    if (yaml.isMap(node)) return { kind: 'map', entries: entriesOf(node.items, place), place }
    if (yaml.isSeq(node)) return { kind: 'list', items: node.items.map((item) => read(item as Node, place)), place }
    return yaml.isScalar(node) ? scalarOf(node.value, node.source, place) : nothingAt(place)
  }

  function entriesOf(pairs: readonly Pair[], place: Place): readonly YamlEntry[] {
    const entries = pairs.map((pair) => pairOf(pair as Pair<Node>, place))
    // The target of an alias is checked where it is written.
    if (aliases === 0) for (const problem of repeatedKeys(entries)) repeated.push(problem)
    return entries
  }

  function pairOf({ key, value }: Pair<Node>, fallback: Place): YamlEntry {
    const keyNode = read(key, fallback)
    if (keyNode.kind !== 'scalar') throw new InputError('Cannot use a list or a mapping as a key', keyNode.place)
    return { key: keyNode.source, keyPlace: keyNode.place, node: read(value as Node | null, keyNode.place) }
  }

  return { read, repeated }
}

function* repeatedKeys(entries: readonly YamlEntry[]): Generator<Problem> {
  const seen = new Set<string>()
  for (const { key, keyPlace } of entries) {
    if (seen.has(key))
      yield { ...keyPlace, message: `Found the key '${shown(key)}' twice in one mapping. Remove one of them.` }
    seen.add(key)
  }
}

function scalarOf(value: unknown, source: string | undefined, place: Place): YamlScalar {
  const plain = typeof value === 'number' || typeof value === 'boolean' || value === null ? value : String(value)
  return { kind: 'scalar', value: plain, source: source ?? String(value ?? ''), place }
}

function nothingAt(place: Place): YamlScalar {
  return { kind: 'scalar', value: null, source: '', place }
}

/** Returns the value without places, as from `JSON.parse`. Mappings have no prototype, so `__proto__` is an ordinary key. */
export function plainValue(node: YamlNode): unknown {
  if (node.kind === 'scalar') return node.value
  if (node.kind === 'list') return node.items.map(plainValue)
  const value: Record<string, unknown> = Object.create(null)
  for (const { key, node: child } of node.entries) value[key] = plainValue(child)
  return value
}

/** Returns the value at a path of keys and positions; undefined if there is none. */
export function nodeAt(root: YamlNode, path: readonly PropertyKey[]): YamlNode | undefined {
  let node: YamlNode | undefined = root
  for (const step of path) node = node?.kind === 'list' ? node.items[Number(step)] : entryOf(node, step)?.node
  return node
}

/** Returns the place of the last key of a path, or of its value; the root's place if there is neither. */
export function placeOfKey(root: YamlNode, path: readonly PropertyKey[]): Place {
  const entry = entryOf(nodeAt(root, path.slice(0, -1)), path.at(-1))
  return (
    (entry?.keyPlace ?? nodeAt(root, path)?.place ?? (path.length > 0 && placeOfKey(root, path.slice(0, -1)))) ||
    root.place
  )
}

function entryOf(node: YamlNode | undefined, key: PropertyKey | undefined): YamlEntry | undefined {
  return node?.kind === 'map' ? entriesByKey(node).get(key) : undefined
}

/** Created once per mapping because it is used for each of its keys. */
const entriesByKey: (map: YamlMap) => ReadonlyMap<unknown, YamlEntry> = lastAnswer(
  (map: YamlMap) => new Map(map.entries.map((entry) => [entry.key, entry])),
)
