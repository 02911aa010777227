import type { Cuts, RuleCuts } from '../../split/index.ts'
import type { Dialect, Hashing } from './dialect.ts'

/** The table, and how its rows are split. */
export interface TableRows {
  readonly dialect: Dialect
  readonly hashing: Hashing
  /** The table, or its partitions that are asked singly; quoted. */
  readonly from: readonly string[]
  readonly id: string
  readonly label: string
  readonly group?: string
  readonly where?: string
}

/** TableRows of one class, or all labelled rows, whose hash starts with certain digits. */
export interface WantedRows {
  /** `undefined` means all labelled rows. */
  readonly label: string | undefined
  /** All of one length. */
  readonly prefixes: readonly string[]
}

const labelOf = ({ dialect, label }: TableRows) => dialect.text(dialect.identifier(label))

/** The text that is hashed: the id, or the group unless it is NULL or empty. */
function keyOf({ dialect, id, group }: TableRows): string {
  const text = (name: string) => dialect.text(dialect.identifier(name))
  return group === undefined ? text(id) : `CASE WHEN ${text(group)} <> '' THEN ${text(group)} ELSE ${text(id)} END`
}

/** One statement for all partitions, so that servers behind the database aggregate what they hold. */
function select(
  rows: TableRows,
  columns: readonly string[],
  conditions: readonly string[],
  by: readonly string[],
): string {
  const all = [...(rows.where === undefined ? [] : [`(${rows.where}\n)`]), ...conditions]
  const where = all.length === 0 ? '' : ` WHERE ${all.join(' AND ')}`
  const grouped = by.length === 0 ? '' : ` GROUP BY ${by.join(', ')}`
  return rows.from.map((table) => `SELECT ${columns.join(', ')} FROM ${table}${where}${grouped}`).join(' UNION ALL ')
}

/*
 * The columns that are returned have no names, and others have names that no table is likely to have: in ClickHouse, a name
 * that a statement gives hides the column of that name.
 */

/** Counts by class: label, rows, rows without a group. */
export function countStatement(rows: TableRows): string {
  const label = labelOf(rows)
  return select(rows, [label, 'count(*)', ungrouped(rows)], [], [label])
}

const nullIds = ({ dialect, id }: TableRows) => `count(CASE WHEN ${dialect.identifier(id)} IS NULL THEN 1 END)`

/** The number of rows that are a group of their own, although there is a group key. */
const ungrouped = ({ dialect, group }: TableRows) =>
  group === undefined ? '0' : `count(CASE WHEN ${dialect.text(dialect.identifier(group))} <> '' THEN NULL ELSE 1 END)`

/** Counts by class and the first bytes of the hash: label, digits, rows, rows without an id, rows without a group. */
export function prefixStatement(rows: TableRows, bytes: number, wanted?: readonly WantedRows[]): string {
  const [label, prefix] = [labelOf(rows), rows.dialect.prefix(rows.hashing, keyOf(rows), bytes)]
  const columns = [label, prefix, 'count(*)', nullIds(rows), ungrouped(rows)]
  return select(rows, columns, wanted === undefined ? [] : [conditionOf(rows, wanted)], [label, prefix])
}

/** Hashes in certain ranges: label, hash, rows. */
export function hashStatement(rows: TableRows, wanted: readonly WantedRows[]): string {
  const [label, hash] = [labelOf(rows), rows.dialect.hash(rows.hashing, keyOf(rows))]
  return select(rows, [label, hash, 'count(*)'], [conditionOf(rows, wanted)], [label, hash])
}

function conditionOf(rows: TableRows, wanted: readonly WantedRows[]): string {
  const { dialect, hashing } = rows
  const one = ({ label, prefixes }: WantedRows) => {
    const bytes = (prefixes[0]?.length ?? 0) / 2
    const list = prefixes.map((digits) => dialect.prefixLiteral(hashing, digits)).join(', ')
    const ofLabel = label === undefined ? `${labelOf(rows)} <> ''` : `${labelOf(rows)} = ${dialect.literal(label)}`
    return `(${ofLabel} AND ${dialect.prefix(hashing, keyOf(rows), bytes)} IN (${list}))`
  }
  return `(${wanted.map(one).join(' OR ')})`
}

/**
 * Ids that occur more than once: how many, and the first and the last of them. A group is no id, so it is not hashed here.
 *
 * @param part Of so many parts of the ids, only this one is compared, so that ClickHouse needs less memory.
 */
export function duplicateStatement(rows: TableRows, part?: { readonly place: number; readonly count: number }): string {
  const { group: _, ...ids } = rows
  const key = keyOf(ids)
  const hash = ids.dialect.hash(ids.hashing, key)
  const columns = [`${hash} AS db_hash`, `min(${key}) AS db_key`, 'count(*) AS db_rows']
  const inPart = part === undefined ? [] : [`cityHash64(${key}) % ${part.count} = ${part.place}`]
  const hashes = select(ids, columns, inPart, [hash])
  // An id in two partitions is only found in all of them together.
  const sums =
    ids.from.length > 1
      ? `SELECT min(db_key) AS db_least FROM (${hashes}) AS db_hashes GROUP BY db_hash HAVING sum(db_rows) > 1`
      : `SELECT db_key AS db_least FROM (${hashes}) AS db_hashes WHERE db_rows > 1`
  return `SELECT count(*), min(db_least), max(db_least) FROM (${sums}) AS db_repeated`
}

/** The number of labelled samples by group, or by class and group, of all partitions: db_label, db_key, db_sum. */
const groupSizes = (rows: TableRows, isByClass: boolean) => {
  const by = [...(isByClass ? [labelOf(rows)] : []), keyOf(rows)]
  const names = [...(isByClass ? ['db_label'] : []), 'db_key']
  const columns = [...names.map((name, place) => `${by[place]} AS ${name}`), 'count(*) AS db_rows']
  const parts = select(rows, columns, [`${labelOf(rows)} <> ''`], by)
  return `SELECT ${names.join(', ')}, sum(db_rows) AS db_sum FROM (${parts}) AS db_parts GROUP BY ${names.join(', ')}`
}

/** The number of groups, and the samples of the smallest and of the largest. */
export function groupStatement(rows: TableRows): string {
  return `SELECT count(*), min(db_sum), max(db_sum) FROM (${groupSizes(rows, false)}) AS db_groups`
}

/** The most samples of each class in one group. */
export function crowdedStatement(rows: TableRows): string {
  return `SELECT db_label, max(db_sum) FROM (${groupSizes(rows, true)}) AS db_groups GROUP BY db_label`
}

/** The name of the largest group. */
export function largestStatement(rows: TableRows): string {
  const hash = rows.dialect.hash(rows.hashing, 'db_key')
  return `SELECT db_key FROM (${groupSizes(rows, false)}) AS db_groups ORDER BY db_sum DESC, ${hash} LIMIT 1`
}

/** An expression for the split of a row by the cut points of a rules file. */
function splitExpression(rows: TableRows, cuts: RuleCuts): string {
  const { dialect, hashing } = rows
  const hash = dialect.comparable(dialect.hash(hashing, keyOf(rows)))
  const below = (cut: bigint) => `${hash} < '${cut.toString(16).padStart(32, '0')}'`
  const partOf = ([first, second]: Cuts) => {
    if (first === null) return "'train'"
    const rest = second === null ? "'val'" : `CASE WHEN ${below(second)} THEN 'val' ELSE 'test' END`
    return `CASE WHEN ${below(first)} THEN 'train' ELSE ${rest} END`
  }
  if (cuts.kind === 'all') return partOf(cuts.cuts)
  const whenOf = ([name, pair]: readonly [string, Cuts]) =>
    `  WHEN ${labelOf(rows)} = ${dialect.literal(name)} THEN ${partOf(pair)}`
  const classes = Array.from(cuts.byClass, whenOf)
  // `CASE label WHEN` is NULL in ClickHouse 18.16 unless all results are constants.
  return classes.length === 0 ? 'NULL' : `CASE\n${classes.join('\n')}\nEND`
}

/** The statement of a view with the columns id, label and split, without unlabelled rows. */
export function splitSelect(rows: TableRows, cuts: RuleCuts): string {
  const { dialect, id, label, where, from } = rows
  const condition = where === undefined ? '' : `(${where}\n) AND `
  const columns = [dialect.identifier(id), dialect.identifier(label), splitExpression(rows, cuts)]
  const selected = (
    names: readonly string[],
  ) => `SELECT ${columns.map((one, place) => `${one} AS ${names[place]}`).join(', ')}
FROM ${from[0]}
WHERE ${condition}${labelOf(rows)} <> ''`
  const named = ['id', 'label', 'split']
  if (!dialect.hidesColumns) return selected(named)
  const inner = named.map((name) => `db_${name}`)
  return `SELECT ${inner.map((name, place) => `${name} AS ${named[place]}`).join(', ')} FROM (\n${selected(inner)}\n)`
}

/** Two rules, which may hash differently. */
export interface Ruled {
  readonly hashing: Hashing
  readonly group: string | null
  readonly cuts: RuleCuts
}

/** The number of labelled samples by their splits under two rules: before, after, rows. */
export function moveStatement({ group: _, ...rows }: TableRows, before: Ruled, after: Ruled): string {
  const [from, to] = [before, after].map(({ hashing, group, cuts }) =>
    splitExpression({ ...rows, hashing, ...(group !== null && { group }) }, cuts),
  )
  return select(rows, [`${from}`, `${to}`, 'count(*)'], [`${labelOf(rows)} <> ''`], [`${from}`, `${to}`])
}
