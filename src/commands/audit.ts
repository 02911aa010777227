import { conflictWords, type LabelConflicts } from '../analysis/index.ts'
import {
  contentOf,
  findableLeaks,
  labelConflicts,
  lookForLeaks,
  type Progress,
  unitsOfRows,
  whyUnknown,
} from '../check/index.ts'
import { type Config, counted, InputError } from '../config/index.ts'
import type { Dataset, LabelTable } from '../dataset/index.ts'
import type { LookedFor, VerificationReport } from '../report/index.ts'
import {
  auditForeign,
  countedContent,
  type ExistingAudit,
  type ForeignSplits,
  type Leak,
  type Listed,
  listedText,
  parseForeignIndex,
  type SplitsOfRows,
} from '../split/index.ts'
import type { Project } from './input/index.ts'

/** The result for an index file, without the names of the file and the dataset. */
export type Judgement = Omit<VerificationReport, 'file' | 'dataset' | 'samples'>

export interface DatasetQuestion {
  readonly project: Project
  readonly dataset: Dataset
  readonly progress?: Progress | undefined
}

interface ForeignQuestion extends DatasetQuestion {
  /** The index file's path in the project's tree. */
  readonly index: string
}

/**
 * Audits another tool's index file, `{ "train": [...], "val": [...], "test": [...] }`. Returns nothing for any other
 * file.
 */
export async function auditOfAnotherTool({ index, ...question }: ForeignQuestion): Promise<Judgement | undefined> {
  const { project, dataset } = question
  const foreign = foreignSplits(await project.tree.read(index), index)
  if (foreign === undefined) return undefined
  const { table } = dataset
  const audit = auditForeign(table, foreign)
  const misfits = misfitsOf(audit)
  const { problems, onlyFound, ...found } = await auditOfSplits({ ...question, table, splits: audit })
  const sizes = audit.names.map((split, part) => ({ split, samples: audit.totals[part] ?? 0 }))
  return {
    state: misfits.length + problems.length > 0 ? 'mismatch' : 'foreign',
    proven: false,
    problems: [...misfits, ...problems],
    fix: '',
    generation: null,
    sizes,
    ...found,
    ...(misfits.length === 0 && { onlyFound }),
  }
}

interface SplitsQuestion extends DatasetQuestion {
  /** The table with the groups that are kept together. */
  readonly table: LabelTable
  readonly splits: SplitsOfRows
}

type SplitsAudit = Required<Pick<Judgement, 'problems' | 'warnings' | 'lookedFor' | 'found' | 'onlyFound'>>

interface Finding {
  readonly key: LookedFor
  readonly problem: string
}

/** Looks for leakage between splits and for conflicting labels. Their levels in the config apply; off is not looked for. */
export async function auditOfSplits(question: SplitsQuestion): Promise<SplitsAudit> {
  const { project, dataset, table, splits, progress } = question
  const { tree, config } = project
  const content = await contentOf({ tree, dataset, config, progress })
  const looked = await lookForLeaks({ table, splits, fileOf: content.of, policies: [config], progress })
  const conflicts = labelConflicts({ table: dataset.table, fileOf: content.of, units: unitsOfRows(dataset) })
  const all: readonly Finding[] = [
    ...looked.leaks.map((leak) => ({ key: leak.kind, problem: leakProblem(leak) })),
    ...conflictProblems(conflicts).map((problem) => ({ key: 'label_conflicts' as const, problem })),
  ]
  const at = (level: 'warn' | 'fail') => all.filter(({ key }) => levelOf(key, config) === level)
  const [failed, warned] = [at('fail'), at('warn')]
  const { whole, whyNot } = comparable({ ...question, content })
  const isUncertain = (key: LookedFor) => key === 'near' && looked.notes.length > 0
  const unchecked = KEYS.flatMap((key) => whyUnchecked(key, config, whyNot[key]))
  const lookedFor = KEYS.filter((key) => levelOf(key, config) !== 'off' && whole.has(key) && !isUncertain(key))
  return {
    problems: failed.map(({ problem }) => problem),
    warnings: [
      ...warned.map(({ problem }) => problem),
      ...[...looked.notes, ...(unchecked.length > 0 ? [] : content.notes)].map(({ message }) => message),
      ...unchecked,
    ],
    lookedFor,
    found: [...new Set([...failed, ...warned].map(({ key }) => key))],
    onlyFound: [...new Set(failed.map(({ key }) => key))],
  }
}

const KEYS = ['group', 'content', 'near', 'label_conflicts'] as const satisfies readonly LookedFor[]

function levelOf(key: LookedFor, { thresholds: { leakage, labelConflicts } }: Config): 'off' | 'warn' | 'fail' {
  return key === 'label_conflicts' ? labelConflicts : leakage[key]
}

/** Returns what can be looked for in all samples, and why the rest cannot, or not in all of them. */
function comparable({
  dataset,
  table,
  content,
}: Pick<SplitsQuestion, 'dataset' | 'table'> & { readonly content: Awaited<ReturnType<typeof contentOf>> }): {
  readonly whole: ReadonlySet<LookedFor>
  readonly whyNot: Readonly<Partial<Record<LookedFor, string>>>
} {
  const { checkedLeaks, whyNot, whyNotAll } = findableLeaks({ table, content, ownLeaks: [] })
  const labels = whyUnknown(dataset.table, content)
  const isWhole = (key: Leak['kind']) =>
    whyNotAll?.[key] === undefined && (key !== 'group' || table.groups !== undefined)
  const whyNoLabels = labels.whyNot ?? labels.whyNotAll
  return {
    whole: new Set([
      ...checkedLeaks.filter(isWhole),
      ...(whyNoLabels === undefined ? (['label_conflicts'] as const) : []),
    ]),
    whyNot: { ...whyNot, ...whyNotAll, ...(whyNoLabels !== undefined && { label_conflicts: whyNoLabels }) },
  }
}

/** Reports what the config asks for by name and what cannot be looked for in all samples. */
function whyUnchecked(key: LookedFor, config: Config, why: string | undefined): string[] {
  const name = key === 'label_conflicts' ? key : `leakage.${key}`
  if (why === undefined || levelOf(key, config) === 'off' || !config.written.has(`thresholds.${name}`)) return []
  return [`Cannot check ${name}: ${why}`]
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

function misfitsOf({ inTwo, inNone, unknown }: ExistingAudit): string[] {
  return [
    ...listed(inTwo, 'id occurs more than once', 'ids occur more than once'),
    ...listed(unknown, 'entry is not in the dataset', 'entries are not in the dataset'),
    ...listed(inNone, 'labelled sample is not in any split', 'labelled samples are not in any split'),
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
