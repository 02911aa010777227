import { counted, InputError } from '../../config/index.ts'
import { compareTexts } from '../../dataset/index.ts'
import type { Cell, Connection } from '../connections/index.ts'
import { countStatement, prefixStatement, type TableRows } from '../dialects/index.ts'

/** The samples by class. */
export interface ClassTally {
  /** In the order of their UTF-8 bytes. */
  readonly classes: readonly string[]
  readonly counts: readonly number[]
  readonly unlabelled: number
  readonly total: number
  /** The number of rows that are a group of their own, although there is a group key. */
  readonly ungrouped: number
}

/** The samples by class and the first bytes of their hash. */
export interface HashTally extends ClassTally {
  /** For each class, the number of samples by the first hexadecimal digits. */
  readonly leaves: readonly Map<string, number>[]
}

/** The table has changed between two statements. */
export class TableChanged extends Error {}

/** From this number of rows on, 16 bits of the hash are counted at first instead of 8. */
const MANY_ROWS = 10_000_000
/** The most counts that one statement may return. */
const MOST_COUNTS = 4_000_000

export function numberOf(cell: Cell | undefined): number {
  return Number(cell ?? 0)
}

/** The digits of a hash or of its start. PostgreSQL writes bytes as `\x12ab`. */
export function digitsOf(cell: Cell | undefined): string {
  return (cell ?? '').replace(/^\\x/, '')
}

/** Counts the classes. */
export async function tallyClasses(connection: Connection, rows: TableRows): Promise<ClassTally> {
  const cells = await connection.rows(countStatement(rows))
  return tallyOf(cells.map(([label = null, n, ungrouped]) => [label, numberOf(n), numberOf(ungrouped)]))
}

function tallyOf(counted: readonly (readonly [label: Cell, rows: number, ungrouped: number])[]): ClassTally {
  const byLabel = new Map<string, number>()
  for (const [label, n] of counted) byLabel.set(label ?? '', (byLabel.get(label ?? '') ?? 0) + n)
  const unlabelled = byLabel.get('') ?? 0
  byLabel.delete('')
  const classes = [...byLabel.keys()].sort(compareTexts)
  const counts = classes.map((name) => byLabel.get(name) ?? 0)
  return {
    classes,
    counts,
    unlabelled,
    total: counts.reduce((a, b) => a + b, unlabelled),
    ungrouped: counted.reduce((sum, [, , n]) => sum + n, 0),
  }
}

/**
 * Counts by class and the start of the hash.
 *
 * @throws {InputError} if rows have no id.
 */
export async function tallyHashes(connection: Connection, rows: TableRows, id: string): Promise<HashTally> {
  const { total: size, classes } = await tallyClasses(connection, rows)
  const bytes = size > MANY_ROWS && (classes.length + 1) * 65_536 <= MOST_COUNTS ? 2 : 1
  const cells = await connection.rows(prefixStatement(rows, bytes))
  const withoutId = cells.reduce((sum, cell) => sum + numberOf(cell[3]), 0)
  if (withoutId > 0) throw new InputError(nullIdsMessage(withoutId, id))
  const tally = tallyOf(cells.map(([label = null, , n, , ungrouped]) => [label, numberOf(n), numberOf(ungrouped)]))
  const codes = new Map(tally.classes.map((name, code) => [name, code]))
  const leaves = tally.classes.map(() => new Map<string, number>())
  for (const [label, digits, n] of cells) {
    const ofClass = leaves[codes.get(label ?? '') ?? -1]
    ofClass?.set(digitsOf(digits), (ofClass.get(digitsOf(digits)) ?? 0) + numberOf(n))
  }
  return { ...tally, leaves }
}

function nullIdsMessage(count: number, id: string): string {
  return `Cannot split: ${counted(count, 'row has', 'rows have')} NULL in the column '${id}' (labels.id), and the id decides the split. Leave such rows out with labels.where: '${id} IS NOT NULL'.`
}
