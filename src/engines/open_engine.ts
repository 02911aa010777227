import { type Config, InputError, type SettingChange } from '../config/index.ts'
import { type Dataset, type Note, ungroupedNotes } from '../dataset/index.ts'
import type { Moves, RuleCuts, SplitPlan, SplitSummary, Verification } from '../split/index.ts'
import { type Address, addressOf, type Connection, connectTo } from './connections/index.ts'
import { type ClassTally, TableChanged, tallyClasses } from './counting/index.ts'
import {
  countStatement,
  DIALECTS,
  type DialectName,
  prefixStatement,
  splitSelect,
  type TableRows,
} from './dialects/index.ts'
import { isUniqueId, partitionsOf } from './partitions.ts'
import {
  type CountedTable,
  countTable,
  freshInstead,
  movesInTable,
  planOfTable,
  rulesFileOf,
  type SplitQuestion,
  summaryOfTable,
  tableOfCounts,
  verifyTable,
} from './rules/index.ts'
import { noteOnTravellingRows } from './travelling_rows.ts'
import { refuseForeignView } from './view.ts'

/** A split of a table, with the bytes of its rules file. */
interface DatabaseSplit {
  readonly plan: SplitPlan
  readonly settingsChanged: readonly SettingChange[]
  readonly summary: SplitSummary
  readonly moves?: Moves
  /** What a split from scratch would be, if the shares have drifted. */
  readonly instead?: NonNullable<Awaited<ReturnType<typeof freshInstead>>>
  readonly file: Uint8Array
}

/** A table in a database. Each call connects, reads and closes the connection. */
export interface Engine {
  /** Counts the classes. */
  readonly counts: () => Promise<Dataset>
  /** Counts the classes, and splits. */
  readonly split: (question: SplitQuestion) => Promise<{ readonly dataset: Dataset; readonly split: DatabaseSplit }>
  /** Counts the classes, and compares a rules file with the table. */
  readonly verify: (
    question: Parameters<typeof verifyTable>[1],
  ) => Promise<{ readonly dataset: Dataset; readonly verification: Verification }>
  /** The statement of a view, which is not run. */
  readonly viewSql: (cuts: RuleCuts, dialect: string | undefined) => string
  /** Creates the view, or replaces one of ours. Returns its name. */
  readonly apply: (cuts: RuleCuts) => Promise<string>
}

/**
 * The table that a config names.
 *
 * @param secret The URL of the database with a user and a password, if there is one.
 * @throws {InputError} if the URL or the settings cannot be used.
 */
export function openEngine(config: Config, secret: string | undefined): Engine {
  const address = addressOf(config.data.datasetPath, secret)
  const table = tableName(config)
  const rows = rowsOf(config, address.engine)
  const connected = async <T>(
    use: (connection: Connection, rows: TableRows) => Promise<T>,
    writes = false,
  ): Promise<T> => {
    const connection = await connectTo(address, table.join('.'), writes)
    try {
      return await use(connection, { ...rows, from: await partitionsOf(connection, address.engine, rows, table) })
    } finally {
      await connection.close()
    }
  }
  const counted = <T>(use: (counted: CountedTable, notes: readonly Note[]) => Promise<T>): Promise<T> =>
    twice(table.join('.'), () =>
      connected(async (connection, asked) => {
        const isUnique = await isUniqueId(connection, address.engine, asked, table)
        const notes = await noteOnTravellingRows(connection, address.engine, prefixStatement(asked, 1))
        const one = await countTable(connection, asked, isUnique)
        return use(one, [...groupNotes(one), ...notes])
      }),
    )
  const datasetOf = (tally: Parameters<typeof tableOfCounts>[0], notes: readonly Note[] = []) => ({
    ...databaseDataset(config, address, tally),
    notes,
  })
  return {
    counts: () =>
      connected(async (connection, asked) => {
        const notes = await noteOnTravellingRows(connection, address.engine, countStatement(asked))
        const tally = await tallyClasses(connection, asked)
        return datasetOf(tally, [...groupNotes({ rows: asked, tally }), ...notes])
      }),
    split: (question) =>
      counted(async (one, notes) => {
        const { plan, settingsChanged } = await planOfTable(one, question)
        const earlier = question.base ?? question.head
        const summary = await summaryOfTable(one, plan, config)
        const isCompared = earlier?.kind === 'rules' && settingsChanged.length === 0
        const moves = isCompared ? { moves: await movesInTable(one, earlier, plan) } : {}
        const instead = isCompared && (await freshInstead(one, earlier, { plan, summary, config }))
        const file = rulesFileOf(one, plan, question.config)
        return {
          dataset: datasetOf(one.tally, notes),
          split: { plan, settingsChanged, summary, ...moves, ...(instead && { instead }), file },
        }
      }),
    verify: (question) =>
      counted(async (one, notes) => ({
        dataset: datasetOf(one.tally, notes),
        verification: await verifyTable(one, question),
      })),
    viewSql: (cuts, dialect) => {
      const name = dialectNamed(dialect ?? address.engine)
      const asked = rowsOf(config, name)
      const statements = DIALECTS[name].viewStatements(viewOf(asked, table), splitSelect(asked, cuts))
      const remark = statements.length > 1 ? '-- The first statement removes the view of an earlier run.\n' : ''
      return `${remark}${statements.join(';\n')};\n`
    },
    apply: (cuts) =>
      connected(async (connection) => {
        await refuseForeignView(connection, address, viewName(table))
        for (const statement of rows.dialect.viewStatements(viewOf(rows, table), splitSelect(rows, cuts)))
          await connection.rows(statement)
        return viewName(table).join('.')
      }, true),
  }
}

function groupNotes({ rows, tally }: { readonly rows: TableRows; readonly tally: ClassTally }): readonly Note[] {
  return rows.group === undefined ? [] : ungroupedNotes(tally.ungrouped, tally.total, 'groups')
}

/** Counts again if the table has changed in between. */
async function twice<T>(table: string, run: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await run()
    } catch (error) {
      if (!(error instanceof TableChanged)) throw error
      if (attempt > 1)
        throw new InputError(
          `Cannot count '${table}': it changes while it is read. Run again when nothing writes to it.`,
        )
    }
  }
}

function dialectNamed(name: string): DialectName {
  if (Object.hasOwn(DIALECTS, name)) return name as DialectName
  throw new InputError(`Cannot use '${name}' for --dialect: it must be one of ${Object.keys(DIALECTS).join(', ')}`)
}

function tableName({ labels: { table = '' } }: Config): readonly string[] {
  return typeof table === 'string' ? table.split('.') : table
}

function rowsOf({ data, labels }: Config, name: DialectName): TableRows {
  const dialect = DIALECTS[name]
  const { id, label, group, where } = labels
  return {
    dialect,
    hashing: data,
    from: [
      tableName({ labels } as Config)
        .map(dialect.identifier)
        .join('.'),
    ],
    id: String(id),
    label: String(label),
    ...(group !== undefined && { group: String(group) }),
    ...(where !== undefined && { where }),
  }
}

function viewOf({ dialect }: TableRows, table: readonly string[]): string {
  return viewName(table).map(dialect.identifier).join('.')
}

function viewName(table: readonly string[]): readonly string[] {
  return [...table.slice(0, -1), `${table.at(-1)}_split`]
}

function databaseDataset({ labels }: Config, address: Address, tally: Parameters<typeof tableOfCounts>[0]): Dataset {
  const table = tableName({ labels } as Config).join('.')
  const { title } = DIALECTS[address.engine]
  return {
    table: tableOfCounts(tally, table),
    layout: {
      kind: 'database',
      files: [],
      description: `${title}: classes from column '${labels.label}' of table '${table}', ids from column '${labels.id}'`,
      detected: false,
      stableIds: true,
      settings: [],
    },
    notes: [],
    records: async () => {
      throw new InputError('Cannot read the rows: they stay in the database.')
    },
  }
}
