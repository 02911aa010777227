import { counted, firstFew, shortened } from '../../config/index.ts'
import { namedSplit, splitOfKey } from '../paths/index.ts'
import { listRows } from './json_lists.ts'
import { entriesOf, isList, isObject, type JsonObject, type JsonValue, objectOf } from './json_parser.ts'
import type { JsonSettings, RowsOf, Shape } from './json_table.ts'
import type { Part } from './parts.ts'

type Member = readonly [string, JsonValue]

/**
 * Returns the members of an object whose keys are splits, or `undefined` if only one of several keys is a split and it
 * is not `train`.
 */
export function splitMembers(value: JsonObject): readonly Member[] | undefined {
  const containers = entriesOf(value).filter(([, member]) => isList(member) || isObject(member))
  const splits = containers.filter(([key]) => splitOfKey(key) !== undefined)
  const isTrain = splits.some(([key]) => splitOfKey(key)?.kind === 'train')
  const areSplits = splits.length > 1 || isTrain || splits.length === containers.length
  return splits.length > 0 && areSplits ? splits : undefined
}

/** Whether an object can only be an object of splits: its keys are not ids of records such as `train_a`. */
export function areSplitsAlone(value: JsonObject): boolean {
  const splits = splitMembers(value) ?? []
  const areAll = splits.length === entriesOf(value).filter(([, member]) => isList(member) || isObject(member)).length
  const isNamed = areAll && splits.some(([key]) => namedSplit(key) !== undefined)
  return splits.length > 0 && (isNamed || splits.some(([, member]) => isList(member)))
}

interface KeyedShape {
  readonly key: string
  readonly shape: Shape
}

/** Returns the rows of an object of splits, or `undefined` if a split does not contain rows. */
export function splitRows(
  value: JsonObject,
  settings: JsonSettings,
  { rowsOf, depth }: { readonly rowsOf: RowsOf; readonly depth: number },
): Shape | undefined {
  const splits = splitMembers(value)
  if (splits === undefined) return undefined
  const filled = splits.filter(([, member]) => !isList(member) || member.length > 0)
  if (filled.length === 0) return { kind: 'records', rows: [], origins: [], arrayTextDepth: depth + 3 }
  if (filled.every(([, member]) => isListOfLists(member))) return pairsOfSplits(value, settings, depth)
  const shapesBy = (known: JsonSettings) =>
    filled.flatMap(([key, member]): KeyedShape[] => {
      const shape = rowsOf(member, known, depth + 1)
      return shape === undefined ? [] : [{ key, shape }]
    })
  const alone = shapesBy(settings)
  // On its own, a split with few texts looks like a table of columns.
  const classes = alone.find(({ shape }) => shape.kind === 'class lists' && shape.columns !== undefined)?.shape
  const found = classes?.columns === undefined ? alone : shapesBy({ ...settings, columns: classes.columns })
  const kinds = new Set(found.map(({ shape }) => shape.kind))
  if (found.length < filled.length || kinds.size > 1 || found.some(({ shape }) => shape.kind === 'labels by id'))
    return undefined
  const unclear = found.find(({ shape }) => shape.problem !== undefined)
  if (unclear !== undefined) return unclear.shape
  const more = entriesOf(value)
    .filter(([key, member]) => !splits.some(([split]) => split === key) && isList(member))
    .flatMap(([key, member]) => {
      const shape = rowsOf(member, settings, depth + 1)
      return shape !== undefined && isAlike(shape, found[0]?.shape) ? [{ key, shape }] : []
    })
  return joinedSplits([...found, ...more], value)
}

function isListOfLists(value: JsonValue): boolean {
  return isList(value) && value.length > 0 && value.every(isList)
}

/** Determines the label of pairs from all splits together because a split can have a single class. */
function pairsOfSplits(value: JsonObject, settings: JsonSettings, depth: number): Shape | undefined {
  const members = entriesOf(value).flatMap(([key, list]) =>
    isList(list) && isListOfLists(list) ? [{ key, list }] : [],
  )
  const all = listRows(
    members.map(({ list }) => list),
    settings,
    depth + 1,
  )
  if (all === undefined || all.problem !== undefined) return all
  let start = 0
  const shapes = members.map(({ key, list }): KeyedShape => {
    const from = start
    start += list.length - (all.hasHeader ? 1 : 0)
    return { key, shape: { ...all, rows: all.rows.slice(from, start), origins: all.origins.slice(from, start) } }
  })
  return joinedSplits(shapes, value)
}

function isAlike(a: Shape, b: Shape | undefined): boolean {
  return b !== undefined && a.problem === undefined && columnsOf(a) === columnsOf(b)
}

function columnsOf({ rows }: Shape): string {
  return [...keysOf(rows)].sort().join('\n')
}

function keysOf(rows: readonly JsonObject[]): ReadonlySet<string> {
  const keys = new Set<string>()
  for (const row of rows) for (const key of Object.keys(row)) keys.add(key)
  return keys
}

/** Returns rows with the split as an additional column, and the key if it contains more than the split. */
function joinedSplits(shapes: readonly KeyedShape[], value: JsonObject): Shape {
  const taken = new Set(shapes.flatMap(({ shape }) => [...keysOf(shape.rows)]))
  const column = freeName('split', taken)
  const saysMore = shapes.filter(({ key }) => !isPlain(key))
  const keyColumn = saysMore.length > 0 ? freeName('part', taken) : undefined
  const rows = shapes.flatMap(({ key, shape }) => {
    const added = [[column, splitNameOf(key)] as const, ...(keyColumn === undefined ? [] : [[keyColumn, key] as const])]
    return shape.rows.map((row) => objectOf([...entriesOf(row), ...added]))
  })
  const depths = shapes.map(({ shape }) => shape.arrayTextDepth)
  const [first] = shapes
  return {
    kind: 'splits',
    rows,
    origins: shapes.flatMap(({ shape }) => originsOf(shape)),
    arrayTextDepth: Math.max(...depths),
    parts: shapes.map(({ key, shape }): Part => ({ name: key, split: splitNameOf(key), size: shape.rows.length })),
    remarks: [...assignedRemarks(saysMore), ...ignoredRemarks(value, shapes)],
    ...(first?.shape.columns && { columns: first.shape.columns, hasHeader: first.shape.hasHeader ?? false }),
    ...(shapes.every(({ shape }) => shape.content !== undefined) && { content: first?.shape.content ?? '' }),
  }
}

function originsOf({ rows, origins }: Shape): Shape['origins'] {
  return origins.length === rows.length ? origins : rows
}

function splitNameOf(key: string): string {
  return splitOfKey(key)?.split ?? key
}

/** Whether the key is the word for a split alone. */
function isPlain(key: string): boolean {
  return splitOfKey(key) === undefined || /^[a-z]+$/i.test(key)
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  return taken.has(name) ? freeName(`${name}_of_key`, taken) : name
}

function assignedRemarks(shapes: readonly KeyedShape[]): string[] {
  if (shapes.length === 0) return []
  const shown = shapes.map(({ key }) => `'${shortened(key)}' to ${splitNameOf(key)}`)
  return [`Assigned rows to the split that their key contains: ${shown.join(', ')}`]
}

function ignoredRemarks(value: JsonObject, shapes: readonly KeyedShape[]): string[] {
  const read = new Set(shapes.map(({ key }) => key))
  const others = entriesOf(value).filter(([key, member]) => !read.has(key) && !(isList(member) && member.length === 0))
  if (others.length === 0) return []
  return [`Ignored ${counted(others.length, 'key')} next to the splits: ${firstFew(others.map(([key]) => key))}`]
}
