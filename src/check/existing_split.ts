import { type Config, counted, firstAndMore, formatCount } from '../config/index.ts'
import type { LabelTable, Note } from '../dataset/index.ts'
import type { OwnSplit } from '../gate/index.ts'
import { auditExisting, type ExistingAudit, type Leak, type Listed, SPLIT_NAMES } from '../split/index.ts'

/** The findings about the dataset's own split, such as a column `split`. */
export interface ExistingSplitFindings {
  readonly notes: readonly Note[]
  readonly leaks: readonly Leak[]
  /** The split that `max_split_deviation` checks; absent if the config does not name it and it has only one split. */
  readonly own?: OwnSplit
  /** Why `max_split_deviation` cannot check the split that the config names. */
  readonly shareless?: string
  /** Why the split that the config names cannot be read. */
  readonly unreadable?: string
}

const OF_GROUPS = "in the dataset's own split, move each group into one split"
const OF_CONTENT = "in the dataset's own split, remove the copies or move them into one split"
/** Its ids are images, which the splits list. A folder inside of the dataset cannot be written to. */
function fixOfYolo({ data: { datasetPath } }: Config, command: string | undefined): string {
  const fix = 'use each image for only one split in data.yaml or the lists of the splits'
  if (command === undefined) return fix
  const folder = /^\.?\/?$/.test(datasetPath) ? '../splits/' : 'splits/'
  const lists = `${command.replace(/ -o (?:'[^']*'|\S+)/, '')} -o ${folder}`
  return `${fix}. To split them again, run \`${lists}\`, and name its lists in data.yaml`
}

const OWN_FIXES = {
  group: OF_GROUPS,
  id: "in the dataset's own split, move all rows with the same id into one split",
  file: OF_CONTENT,
  column: OF_CONTENT,
  text: "in the dataset's own split, remove one text of each pair or move both into one split",
} as const satisfies Record<Leak['by'], string>

/** Audits the dataset's own split, if it has one. The splits of this tool do not follow it. */
export function auditOwnSplit(
  table: LabelTable,
  content: ((row: number) => string | undefined) | undefined,
  config: Config,
  splitCommand?: string,
): ExistingSplitFindings {
  if (table.splits === undefined) return { notes: [], leaks: [] }
  if (table.splits.names.length === 0) {
    const unreadable = `no row has a split in the column '${config.labels.split ?? ''}' (labels.split)`
    return {
      notes: [{ level: 'warning', message: `The dataset's own split is empty: ${unreadable}` }],
      leaks: [],
      unreadable,
    }
  }
  const audit = auditExisting(table, { ...(content && { blobIds: content }) })
  const isYolo = table.sources.some(({ format }) => format === 'yolo')
  const leaks = audit.leaks.map((leak) =>
    isYolo && leak.by === 'id' ? { ...leak, fix: fixOfYolo(config, splitCommand) } : inOwnSplit(leak),
  )
  const notes = [sizes(audit, table), balance(audit), missing(audit.inNone)]
  const own = ownSplit(audit, config)
  const shareless = own === undefined ? whyNoShares(audit, config) : undefined
  return {
    notes: notes.filter((note) => note !== undefined),
    leaks,
    ...(own && { own }),
    ...(shareless !== undefined && { shareless }),
  }
}

/** Says how to fix it in the dataset's own split, which this tool does not change. */
export function inOwnSplit(leak: Leak): Leak {
  return { ...leak, fix: OWN_FIXES[leak.by] }
}

function sizes({ names }: ExistingAudit, { splits }: LabelTable): Note {
  const counts = names.map(() => 0)
  for (const code of splits?.codes ?? []) if (code >= 0) counts[code] = (counts[code] ?? 0) + 1
  const bySplit = names.map((name, part) => `${name} ${formatCount(counts[part] ?? 0)}`)
  return { level: 'note', message: `The dataset has its own split: ${firstAndMore(bySplit, 10)}` }
}

/** With fewer samples, a share is not meaningful. */
const ENOUGH_SAMPLES = 20

/** Returns a note about the class whose share of a split differs most from the split's share of all samples. */
function balance({ names, classes, cells, totals }: ExistingAudit): Note | undefined {
  const all = totals.reduce((a, b) => a + b, 0)
  let worst = { points: 0, text: '' }
  for (const [code, name] of classes.entries()) {
    const row = cells[code] ?? []
    const ofClass = row.reduce((a, b) => a + b, 0)
    if (ofClass < ENOUGH_SAMPLES) continue
    for (const [part, split] of names.entries()) {
      const [share, expected] = [(row[part] ?? 0) / ofClass, (totals[part] ?? 0) / all]
      const points = Math.abs(share - expected) * 100
      const text = `${split} has ${(share * 100).toFixed(1)}% of ${name} but ${(expected * 100).toFixed(1)}% of all samples`
      if (points > worst.points) worst = { points, text }
    }
  }
  if (worst.points < 1) return undefined
  return { level: worst.points >= 5 ? 'warning' : 'note', message: `In the dataset's own split, ${worst.text}` }
}

/**
 * Returns the dataset's own split, with the shares from the config if it has only train, val and test. A single split has
 * no shares of its own, so it is compared with the defaults if the config sets none. A single split that the config does
 * not name is only a part of a split, and our split is checked instead.
 */
function ownSplit(audit: ExistingAudit, { data, labels, written }: Config): OwnSplit | undefined {
  const { names, classes, cells, totals } = audit
  const filled = totals.filter((total) => total > 0).length
  if (filled === 0 || (filled === 1 && labels.split === undefined)) return undefined
  const known: readonly string[] = SPLIT_NAMES
  const [only] = names
  if (names.length === 1 && !known.includes(only ?? '')) return undefined
  const sharesAreWritten = SPLIT_NAMES.some((name) => written.has(`data.${name}_split`))
  if ((!sharesAreWritten && names.length > 1) || names.some((name) => !known.includes(name)))
    return { names, classes, cells, totals }
  const inOrder = (row: readonly number[]) => known.map((name) => row[names.indexOf(name)] ?? 0)
  const ratios = [data.trainSplit, data.valSplit, data.testSplit]
  return { names: known, classes, cells: cells.map(inOrder), totals: inOrder(totals), ratios }
}

function whyNoShares({ names, totals }: ExistingAudit, { labels }: Config): string | undefined {
  if (labels.split === undefined) return undefined
  const column = `the column '${labels.split}' (labels.split)`
  if (totals.every((total) => total === 0)) return `no labelled sample has a split in ${column}`
  return `${column} contains only the split '${names[0]}', which has no share in the config. Use train, val and test as its values.`
}

function missing({ count, examples }: Listed): Note | undefined {
  if (count === 0) return undefined
  return {
    level: 'warning',
    message: `${counted(count, 'labelled sample is', 'labelled samples are')} not in any split of the dataset, for example '${examples[0]}'`,
  }
}
