import type { Cuts, RuleCuts } from '../../split/index.ts'
import type { Dialect, Hashing } from './dialect.ts'

/** The table, and how its rows are split. */
export interface Rows {
  readonly dialect: Dialect
  readonly hashing: Hashing
  /** The table, or its partitions that are asked singly; quoted. */
  readonly from: readonly string[]
  readonly id: string
  readonly label: string
  readonly group?: string
  readonly where?: string
}

/** Rows of one class, or all labelled rows, whose hash starts with certain digits. */
export interface Wanted {
  /** `undefined` means all labelled rows. */
  readonly label: string | undefined
  /** All of one length. */
  readonly prefixes: readonly string[]
}

const labelOf = ({ dialect, label }: Rows) => dialect.text(dialect.identifier(label))

/** The text that is hashed: the id, or the group unless it is NULL or empty. */
function keyOf({ dialect, id, group }: Rows): string {
  const text = (name: string) => dialect.text(dialect.identifier(name))
  return group === undefined ? text(id) : `CASE WHEN ${text(group)} <> '' THEN ${text(group)} ELSE ${text(id)} END`
}

/** One statement for all partitions, so that servers behind the database aggregate what they hold. */
function select(rows: Rows, columns: readonly string[], conditions: readonly string[], by: readonly string[]): string {
  const all = [...(rows.where === undefined ? [] : [`(${rows.where}\n)`]), ...conditions]
  const where = all.length === 0 ? '' : ` WHERE ${all.join(' AND ')}`
  const grouped = by.length === 0 ? '' : ` GROUP BY ${by.join(', ')}`
  return rows.from.map((table) => `SELECT ${columns.join(', ')} FROM ${table}${where}${grouped}`).join(' UNION ALL ')
}

/** Counts by class: label, rows, rows without an id. */
export function countStatement(rows: Rows): string {
  const label = labelOf(rows)
  return select(rows, [`${label} AS l`, 'count(*) AS n', nullIds(rows)], [], [label])
}

const nullIds = ({ dialect, id }: Rows) => `count(CASE WHEN ${dialect.identifier(id)} IS NULL THEN 1 END) AS o`

/** Counts by class and the first bytes of the hash: label, digits, rows, rows without an id. */
export function prefixStatement(rows: Rows, bytes: number, wanted?: readonly Wanted[]): string {
  const [label, prefix] = [labelOf(rows), rows.dialect.prefix(rows.hashing, keyOf(rows), bytes)]
  const columns = [`${label} AS l`, `${prefix} AS p`, 'count(*) AS n', nullIds(rows)]
  return select(rows, columns, wanted === undefined ? [] : [conditionOf(rows, wanted)], [label, prefix])
}

/** Hashes in certain ranges: label, hash, rows. */
export function hashStatement(rows: Rows, wanted: readonly Wanted[]): string {
  const [label, hash] = [labelOf(rows), rows.dialect.hash(rows.hashing, keyOf(rows))]
  return select(rows, [`${label} AS l`, `${hash} AS h`, 'count(*) AS n'], [conditionOf(rows, wanted)], [label, hash])
}

function conditionOf(rows: Rows, wanted: readonly Wanted[]): string {
  const { dialect, hashing } = rows
  const one = ({ label, prefixes }: Wanted) => {
    const bytes = (prefixes[0]?.length ?? 0) / 2
    const list = prefixes.map((digits) => dialect.prefixLiteral(hashing, digits)).join(', ')
    const ofLabel = label === undefined ? `${labelOf(rows)} <> ''` : `${labelOf(rows)} = ${dialect.literal(label)}`
    return `(${ofLabel} AND ${dialect.prefix(hashing, keyOf(rows), bytes)} IN (${list}))`
  }
  return `(${wanted.map(one).join(' OR ')})`
}

/**
 * Ids that occur more than once: how many, and the first and the last of them. Only hashes that start with certain digits are
 * compared, so that the database needs less memory. A group is no id, so it is not hashed here.
 */
export function duplicateStatement(rows: Rows, first: readonly string[] | undefined): string {
  const { group: _, ...ids } = rows
  const { dialect, hashing } = ids
  const key = keyOf(ids)
  const prefix = dialect.prefix(hashing, key, 1)
  const list = first?.map((digits) => dialect.prefixLiteral(hashing, digits)).join(', ')
  const hash = dialect.hash(hashing, key)
  const columns = [`${hash} AS h`, `min(${key}) AS k`, 'count(*) AS n']
  const hashes = select(ids, columns, list === undefined ? [] : [`${prefix} IN (${list})`], [hash])
  // An id in two partitions is only found in all of them together.
  const sums =
    ids.from.length > 1
      ? `SELECT min(k) AS k FROM (${hashes}) AS a GROUP BY h HAVING sum(n) > 1`
      : `SELECT k FROM (${hashes}) AS a WHERE n > 1`
  return `SELECT count(*), min(k), max(k) FROM (${sums}) AS b`
}

/** The number of labelled samples by class and group, of all partitions: l, k, s. */
const groupSizes = (rows: Rows, columns: readonly string[]) => {
  const expressions = { l: labelOf(rows), k: keyOf(rows) }
  const by = columns.map((name) => expressions[name as keyof typeof expressions])
  const selected = columns.map((name, place) => `${by[place]} AS ${name}`)
  const parts = select(rows, [...selected, 'count(*) AS n'], [`${labelOf(rows)} <> ''`], by)
  return `SELECT ${columns.join(', ')}, sum(n) AS s FROM (${parts}) AS a GROUP BY ${columns.join(', ')}`
}

/** The number of groups, and the samples of the smallest and of the largest. */
export function groupStatement(rows: Rows): string {
  return `SELECT count(*), min(s), max(s) FROM (${groupSizes(rows, ['k'])}) AS b`
}

/** The most samples of each class in one group. */
export function crowdedStatement(rows: Rows): string {
  return `SELECT l, max(s) FROM (${groupSizes(rows, ['l', 'k'])}) AS b GROUP BY l`
}

/** The name of the largest group. */
export function largestStatement(rows: Rows): string {
  return `SELECT k FROM (${groupSizes(rows, ['k'])}) AS b ORDER BY s DESC, ${rows.dialect.hash(rows.hashing, 'k')} LIMIT 1`
}

/** An expression for the split of a row by the cut points of a rules file. */
function splitExpression(rows: Rows, cuts: RuleCuts): string {
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
export function splitSelect(rows: Rows, cuts: RuleCuts): string {
  const { dialect, id, label, where, from } = rows
  const [idName, labelName] = [dialect.identifier(id), dialect.identifier(label)]
  const condition = where === undefined ? '' : `(${where}\n) AND `
  return `SELECT ${idName} AS id, ${labelName} AS label, ${splitExpression(rows, cuts)} AS split
FROM ${from[0]}
WHERE ${condition}${labelOf(rows)} <> ''`
}

/** Two rules, which may hash differently. */
export interface Ruled {
  readonly hashing: Hashing
  readonly group: string | null
  readonly cuts: RuleCuts
}

/** The number of labelled samples by their splits under two rules: before, after, rows. */
export function moveStatement({ group: _, ...rows }: Rows, before: Ruled, after: Ruled): string {
  const [from, to] = [before, after].map(({ hashing, group, cuts }) =>
    splitExpression({ ...rows, hashing, ...(group !== null && { group }) }, cuts),
  )
  return select(rows, [`${from} AS f`, `${to} AS t`, 'count(*) AS n'], [`${labelOf(rows)} <> ''`], [`${from}`, `${to}`])
}
