import type { LabelTable, Note } from '../dataset/index.ts'
import { counted } from '../report/index.ts'
import { auditExisting, type ExistingAudit, type Leak, type Listed, listedText } from '../split/index.ts'

/** What is found about the split that the dataset itself has, such as a column `split`. */
export interface ExistingSplitFindings {
  readonly notes: readonly Note[]
  readonly leaks: readonly Leak[]
}

const OWN_MENDS = {
  group:
    "in the dataset's own split: move each group into one split, or train on the index file, which keeps groups whole",
  content: "in the dataset's own split: remove the copies, or move them into one split",
} as const

/** Audits the dataset's own split, where it has one; our splits do not follow it. */
export function auditOwnSplit(
  table: LabelTable,
  content: ((row: number) => string | undefined) | undefined,
): ExistingSplitFindings {
  if (table.splits === undefined) return { notes: [], leaks: [] }
  const audit = auditExisting(table, { ...(content && { blobIds: content }) })
  const leaks = audit.leaks.map((leak) => ({ ...leak, mend: OWN_MENDS[leak.kind] }))
  const notes = [sizes(audit, table), balance(audit), inTwo(audit.inTwo), missing(audit.inNone)]
  return { notes: notes.filter((note) => note !== undefined), leaks }
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

function inTwo(listed: Listed): Note | undefined {
  if (listed.count === 0) return undefined
  return { level: 'warning', message: `Ids in two splits of the dataset's own: ${listedText(listed)}` }
}

function missing({ count, examples }: Listed): Note | undefined {
  if (count === 0) return undefined
  return {
    level: 'warning',
    message: `${counted(count, 'labelled sample is', 'labelled samples are')} in no split of the dataset's own, such as ${examples[0]}`,
  }
}
