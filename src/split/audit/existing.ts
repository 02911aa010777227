import { InputError, listedFirst } from '../../config/index.ts'
import {
  type ExistingSplits,
  type LabelTable,
  seededMd5,
  textAt,
  textColumn,
  UNLABELLED,
  withSamePaths,
} from '../../dataset/index.ts'
import { isRecord, matchIds, parseJsonFile, refuse } from '../index_file/index.ts'
import { idsInSeveralSplits, type Leak, labelsOfRow, NO_SPLIT } from '../plan/index.ts'
import { findLeaks, type LeakOptions } from './leakage.ts'

/** The audit of a split that was not made by this tool. */
export interface ExistingAudit {
  readonly names: readonly string[]
  readonly classes: readonly string[]
  /** Samples by class and split; one with several labels counts for each of them. */
  readonly cells: readonly (readonly number[])[]
  /** Labelled samples by split. */
  readonly totals: readonly number[]
  readonly leaks: readonly Leak[]
  /** The split of each row, as a place in `names`; -1 if it is in none. */
  readonly assignment: Int16Array
  /** Labelled samples that are in no split. */
  readonly inNone: Listed
  /** Ids that an index file has more than once, in one split or in two. */
  readonly inTwo: Listed
  /** Ids or positions that the dataset does not have. */
  readonly unknown: Listed
}

/** How many, and the first 10. */
export interface Listed {
  readonly count: number
  readonly examples: readonly string[]
}

const MOST_EXAMPLES = 10
const NOTHING: Listed = { count: 0, examples: [] }

/** `a, b, ...`. */
export function listedText({ count, examples }: Listed): string {
  return [...examples, ...(count > examples.length ? ['...'] : [])].join(', ')
}

function emptyListing(): { count: number; examples: string[] } {
  return { count: 0, examples: [] }
}

function add(listing: ReturnType<typeof emptyListing>, example: string): void {
  listing.count++
  if (listing.examples.length < MOST_EXAMPLES) listing.examples.push(example)
}

/** The content of another tool's index file: the ids or 0-based positions of each split. */
export interface ForeignSplits {
  readonly names: readonly string[]
  readonly lists: readonly (readonly (string | number)[])[]
}

/**
 * Reads another tool's index file: an object with lists of ids or 0-based positions,
 * `{ "train": [...], "val": [...], "test": [...] }`. Ignores other entries.
 *
 * @throws {InputError} if it is not a JSON object, or contains no such list.
 */
export function parseForeignIndex(bytes: Uint8Array, { file }: { readonly file: string }): ForeignSplits {
  const json = parseJsonFile(bytes, file)
  const entries = Object.entries(json).flatMap(([name, list]) => {
    const isList = Array.isArray(list) && list.every((item) => typeof item === 'string' || Number.isInteger(item))
    return isList ? [{ name, list: list as (string | number)[] }] : []
  })
  if (entries.length === 0) return refuse(file, `it contains no list of ids or positions, only ${describeKeys(json)}`)
  return { names: entries.map(({ name }) => name), lists: entries.map(({ list }) => list) }
}

function describeKeys(json: unknown): string {
  const keys = isRecord(json) ? Object.keys(json) : []
  return keys.length === 0 ? 'an empty object' : listedFirst(keys.map((key) => `'${key}'`))
}

/**
 * Audits the dataset's own split (`labels.split`, or one file per split): balance, leakage and samples without a split.
 *
 * @throws {InputError} if the dataset has no split.
 */
export function auditExisting(table: LabelTable, options: LeakOptions = {}): ExistingAudit {
  if (table.splits === undefined)
    throw new InputError('Cannot audit splits: the dataset has no splits. Set labels.split.')
  const found = audit(table, table.splits, options, { inTwo: NOTHING, unknown: NOTHING })
  return { ...found, leaks: [...idLeaks(table, table.splits), ...found.leaks] }
}

/** Ids with rows in more than one split, as a leak of groups: the rows of an id are a group. */
function idLeaks(table: LabelTable, splits: ExistingSplits): Leak[] {
  const inSeveral = idsInSeveralSplits(withSamePaths(table), splits)
  if (inSeveral.length === 0) return []
  const examples = inSeveral.slice(0, MOST_EXAMPLES).map(({ id, splits }) => `${id} in ${splits.join(', ')}`)
  const fix = 'put all rows with the same id into one split'
  return [{ kind: 'group', by: 'id', count: inSeveral.length, examples, fix }]
}

/** The splits of ids that occur more than once, by the row of the id. */
type PartsByRow = Map<number, Set<number>>

function noteAgain(again: PartsByRow, row: number, known: number, part: number): void {
  const parts = again.get(row)
  if (parts === undefined) again.set(row, new Set([known, part]))
  else parts.add(part)
}

function namesOf(parts: ReadonlySet<number>, names: readonly string[]): string[] {
  return [...parts].flatMap((part) => names[part] ?? [])
}

/** Audits another tool's index file of a dataset. */
export function auditForeign(
  table: LabelTable,
  { names, lists }: ForeignSplits,
  options: LeakOptions = {},
): ExistingAudit {
  const codes = new Int32Array(table.size).fill(NO_SPLIT)
  const inTwo = emptyListing()
  const unknown = emptyListing()
  const again: PartsByRow = new Map()
  for (const [part, list] of lists.entries()) {
    for (const [i, row] of rowsOfList(table, list).entries()) {
      const known = codes[row]
      if (row < 0 || known === undefined) add(unknown, String(list[i]))
      else if (known === NO_SPLIT) codes[row] = part
      else noteAgain(again, row, known, part)
    }
  }
  for (const [row, parts] of again) {
    const named = namesOf(parts, names)
    add(inTwo, `${textAt(table.ids, row)} (${named.length > 1 ? named.join(', ') : `twice in ${named[0]}`})`)
  }
  return audit(table, { codes, names }, options, { inTwo, unknown })
}

function rowsOfList(table: LabelTable, list: readonly (string | number)[]): Int32Array {
  const wanted = textColumn(list.filter((item) => typeof item === 'string'))
  const found = matchIds(table.ids, wanted, seededMd5(0))
  let next = 0
  return Int32Array.from(list, (item) =>
    typeof item === 'string' ? (found[next++] as number) : item < table.size ? item : -1,
  )
}

function audit(
  table: LabelTable,
  { codes, names, further }: ExistingSplits,
  options: LeakOptions,
  found: Pick<ExistingAudit, 'inTwo' | 'unknown'>,
): ExistingAudit {
  const cells = table.classes.map(() => names.map(() => 0))
  const totals = names.map(() => 0)
  const inNone = emptyListing()
  for (let row = 0; row < table.size; row++) {
    const part = codes[row] as number
    if (table.labels[row] === UNLABELLED) continue
    if (part < 0) add(inNone, textAt(table.ids, row))
    else {
      totals[part] = (totals[part] as number) + 1
      for (const label of labelsOfRow(table, row)) {
        const ofClass = cells[label] as number[]
        ofClass[part] = (ofClass[part] as number) + 1
      }
    }
  }
  const assignment = Int16Array.from(codes)
  const leaks = findLeaks(table, { assignment, names, further }, options)
  return { names, classes: table.classes, cells, totals, leaks, inNone, assignment, ...found }
}
