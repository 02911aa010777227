import { conflictWords, type LabelConflicts } from '../analysis/index.ts'
import {
  contentOf,
  labelConflicts,
  nearLeaks,
  type Progress,
  reportedLeaks,
  unitsOfRows,
  withoutContentIfOff,
} from '../check/index.ts'
import { counted, InputError } from '../config/index.ts'
import type { Dataset } from '../dataset/index.ts'
import type { VerificationReport } from '../report/index.ts'
import {
  auditForeign,
  countedContent,
  type ExistingAudit,
  type ForeignSplits,
  type Leak,
  type Listed,
  listedText,
  parseForeignIndex,
} from '../split/index.ts'
import type { Project } from './input/index.ts'

/** The result for an index file, without the names of the file and the dataset. */
export type Judgement = Omit<VerificationReport, 'file' | 'dataset' | 'samples'>

interface AuditQuestion {
  readonly project: Project
  readonly dataset: Dataset
  /** The index file's path in the project's tree. */
  readonly index: string
  readonly progress?: Progress
}

/**
 * Audits another tool's index file, `{ "train": [...], "val": [...], "test": [...] }`. Returns nothing for any other
 * file.
 */
export async function auditOfAnotherTool({
  project,
  dataset,
  index,
  progress,
}: AuditQuestion): Promise<Judgement | undefined> {
  const { tree, config } = project
  const foreign = foreignSplits(await tree.read(index), index)
  if (foreign === undefined) return undefined
  const { of: fileOf } = await contentOf({ tree, dataset, config, progress })
  const { table } = dataset
  const { leakage } = config.thresholds
  const found = auditForeign(table, foreign, { ...(fileOf && { blobIds: fileOf }) })
  const audit = { ...found, leaks: withoutContentIfOff(found.leaks, [config]) }
  const looked = await nearLeaks({ table, splits: audit, fileOf, policies: [config], progress })
  const { leaks: near, notes } = reportedLeaks(looked)
  const conflicts = conflictProblems(labelConflicts({ table, fileOf, units: unitsOfRows(dataset) }))
  const problems = [
    ...problemsOf(audit),
    ...(leakage.near === 'fail' ? near.map(leakProblem) : []),
    ...(config.thresholds.labelConflicts === 'fail' ? conflicts : []),
  ]
  const warnings = [
    ...(leakage.near === 'warn' ? near.map(leakProblem) : []),
    ...(config.thresholds.labelConflicts === 'warn' ? conflicts : []),
    ...notes.map(({ message }) => message),
  ]
  const state = problems.length > 0 ? 'mismatch' : 'foreign'
  const sizes = audit.names.map((split, part) => ({ split, samples: audit.totals[part] ?? 0 }))
  return { state, proven: false, problems, warnings, fix: '', generation: null, sizes }
}

function conflictProblems(found: LabelConflicts | undefined): string[] {
  if (found === undefined || found.samples === 0) return []
  const { what, which } = conflictWords(found)
  return [`${what}: ${which} To fix this, give them the same label, or remove the copies`]
}

function foreignSplits(bytes: Uint8Array, file: string): ForeignSplits | undefined {
  if (/"version"\s*:/.test(new TextDecoder().decode(bytes.subarray(0, 200)))) return undefined
  try {
    return parseForeignIndex(bytes, { file })
  } catch (error) {
    if (error instanceof InputError) return undefined
    throw error
  }
}

function problemsOf({ inTwo, inNone, unknown, leaks }: ExistingAudit): string[] {
  return [
    ...listed(inTwo, 'id occurs more than once', 'ids occur more than once'),
    ...listed(unknown, 'entry is not in the dataset', 'entries are not in the dataset'),
    ...listed(inNone, 'labelled sample is not in any split', 'labelled samples are not in any split'),
    ...leaks.map(leakProblem),
  ]
}

function listed(found: Listed, one: string, many: string): string[] {
  return found.count === 0 ? [] : [`${counted(found.count, one, many)}: ${listedText(found)}`]
}

function leakProblem(leak: Leak): string {
  const { kind, count, examples, fix } = leak
  const what =
    kind === 'group'
      ? counted(count, 'group is in more than one split', 'groups are in more than one split')
      : `${countedContent(leak)} in more than one split`
  return `${what}: ${examples.join(', ')}. To fix this, ${fix}`
}
