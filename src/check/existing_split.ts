import type { Config } from '../config/index.ts'
import type { LabelTable, Note } from '../dataset/index.ts'
import type { OwnSplit } from '../gate/index.ts'
import { counted } from '../report/index.ts'
import { auditExisting, type ExistingAudit, type Leak, type Listed, SPLIT_NAMES } from '../split/index.ts'

/** What is found about the split that the dataset itself has, such as a column `split`. */
export interface ExistingSplitFindings {
  readonly notes: readonly Note[]
  readonly leaks: readonly Leak[]
  /** What `max_split_deviation` judges; none where nobody named it and all labelled samples are in one split. */
  readonly own?: OwnSplit
  /** Why `max_split_deviation` cannot judge the split that the config names. */
  readonly shareless?: string
  /** Why it says nothing though the config names it. */
  readonly unreadable?: string
}

const OF_GROUPS = "in the dataset's own split: move each group into one split"
const OF_CONTENT = "in the dataset's own split: remove the copies, or move them into one split"

const OWN_MENDS = {
  group: OF_GROUPS,
  id: "in the dataset's own split: move all rows of an id into one split",
  file: OF_CONTENT,
  column: OF_CONTENT,
} as const satisfies Record<Leak['by'], string>

/** Audits the dataset's own split, where it has one; our splits do not follow it. */
export function auditOwnSplit(
  table: LabelTable,
  content: ((row: number) => string | undefined) | undefined,
  config: Config,
): ExistingSplitFindings {
  if (table.splits === undefined) return { notes: [], leaks: [] }
  if (table.splits.names.length === 0) {
    const unreadable = `no row names a split in the column '${config.labels.split ?? ''}' of labels.split`
    return {
      notes: [{ level: 'warning', message: `The dataset's own split is empty: ${unreadable}` }],
      leaks: [],
      unreadable,
    }
  }
  const audit = auditExisting(table, { ...(content && { blobIds: content }) })
  const leaks = audit.leaks.map((leak) => ({ ...leak, mend: mendOf(leak, table) }))
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

/** Samples with several labels have no index file to train on. */
function mendOf({ by, kind }: Leak, { labelSets }: LabelTable): string {
  const instead = kind === 'group' && labelSets === undefined
  return instead ? `${OWN_MENDS[by]}, or train on the index file, which keeps them whole` : OWN_MENDS[by]
}

function sizes({ names }: ExistingAudit, { splits }: LabelTable): Note {
  const counts = names.map((_, part) => splits?.codes.reduce((sum, code) => sum + (code === part ? 1 : 0), 0) ?? 0)
  const listed = names.map((name, part) => `${name} ${counts[part]}`).join(', ')
  return { level: 'note', message: `The dataset has a split of its own: ${listed}` }
}

/** Below this many samples a share says nothing. */
const ENOUGH_SAMPLES = 20

/** The class of some size whose share of a split is furthest from the split's share of all. */
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
      const text = `${split} has ${(share * 100).toFixed(1)}% of ${name} and ${(expected * 100).toFixed(1)}% of all samples`
      if (points > worst.points) worst = { points, text }
    }
  }
  if (worst.points < 1) return undefined
  return { level: worst.points >= 5 ? 'warning' : 'note', message: `In the dataset's own split ${worst.text}` }
}

/**
 * With the shares that the config writes, where the splits are those that it knows. A single split says nothing of shares of
 * its own, so that it is held against the defaults where none is written. One that was found and not named is part of a
 * split at most, and the rules' split is judged in its place.
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
  const column = `the column '${labels.split}' of labels.split`
  if (totals.every((total) => total === 0)) return `no labelled sample has a split in ${column}`
  return `${column} has no other split than "${names[0]}", which has no share of its own; name train, val and test there`
}

function missing({ count, examples }: Listed): Note | undefined {
  if (count === 0) return undefined
  return {
    level: 'warning',
    message: `${counted(count, 'labelled sample is', 'labelled samples are')} in no split of the dataset's own, such as ${examples[0]}`,
  }
}
