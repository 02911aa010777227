import {
  type ChosenPolicy,
  conflictsIn,
  contentOf,
  findableLeaks,
  gateChanges,
  lookForLeaks,
  type Progress,
} from '../check/index.ts'
import { type Config, counted, InputError, listedFirst } from '../config/index.ts'
import { countClasses, type Dataset, type LabelTable } from '../dataset/index.ts'
import { type Finding, failsAt, judgeAudit } from '../gate/index.ts'
import { findingText, type LookedFor, type VerificationReport } from '../report/index.ts'
import {
  auditForeign,
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
  /** Whose thresholds and waivers apply. */
  readonly policy: ChosenPolicy
  /** The day that decides whether a waiver has expired. */
  readonly today: string
  /** The command that writes the index file. */
  readonly splitCommand: string
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

/**
 * Looks for leakage between splits and for conflicting labels. The thresholds and waivers that bind a check apply, and what is
 * off is not looked for.
 */
export async function auditOfSplits(question: SplitsQuestion): Promise<SplitsAudit> {
  const { project, dataset, table, splits, policy, today, splitCommand, progress } = question
  const { tree, config } = project
  const { thresholds, written, waivers } = policy.binding
  const policies = [policy.binding, config]
  const content = await contentOf({ tree, dataset, config, policies, progress })
  const looked = await lookForLeaks({ table, splits, fileOf: content.of, policies, splitCommand, progress })
  const findable = findableLeaks({ table, content, ownLeaks: [] })
  const { conflicts } = conflictsIn(dataset, content, policies)
  const noun = table.groups && { groupNoun: table.groups.noun }
  const findings = judgeAudit({
    thresholds,
    written,
    waivers,
    today,
    counts: countClasses(dataset.table),
    splits: { leaks: looked.leaks, ...findable, ...noun },
    ...(conflicts && { conflicts }),
  })
  const [failed, others] = [findings.filter(isProblem), findings.filter((one) => !isProblem(one))]
  const isUnchecked = findings.some(({ rule }) => rule === 'not_judged')
  const isWhole = wholeKeys({ table, findable, conflicts })
  const isUncertain = (key: LookedFor) => key === 'near' && looked.notes.length > 0
  return {
    problems: failed.map(findingText),
    warnings: [
      ...others.map(findingText),
      ...[...looked.notes, ...(isUnchecked ? [] : content.notes)].map(({ message }) => message),
      ...noteOnPolicy(policy),
    ],
    lookedFor: KEYS.filter((key) => levelOf(key, policy.binding) !== 'off' && isWhole.has(key) && !isUncertain(key)),
    found: keysOf(findings).filter((key) => key !== 'not_judged'),
    onlyFound: keysOf(failed),
  }
}

/** Returns whether a finding counts for the exit code. */
function isProblem(finding: Finding): boolean {
  return failsAt({ findings: [finding] }, 'fail')
}

function keysOf(findings: readonly Finding[]): NonNullable<Judgement['onlyFound']> {
  const keys = findings.map(({ rule, threshold }) => {
    if (rule === 'not_judged' || rule === 'label_conflicts') return rule
    return KEYS.find((key) => threshold === `leakage.${key}`)
  })
  return [...new Set(keys.filter((key) => key !== undefined))]
}

/** Says whose thresholds apply, if the change edits them. */
function noteOnPolicy({ boundBy, name, changed }: ChosenPolicy): string[] {
  const keys = boundBy === 'base' ? gateChanges(changed).map(({ key }) => key) : []
  if (keys.length === 0) return []
  return [`The thresholds and waivers of ${name} apply, and the config changes ${listedFirst(keys)}`]
}

const KEYS = ['group', 'content', 'near', 'label_conflicts'] as const satisfies readonly LookedFor[]

function levelOf(key: LookedFor, { thresholds: { leakage, labelConflicts } }: Config): 'off' | 'warn' | 'fail' {
  return key === 'label_conflicts' ? labelConflicts : leakage[key]
}

interface Comparable {
  readonly table: LabelTable
  readonly findable: ReturnType<typeof findableLeaks>
  readonly conflicts: ReturnType<typeof conflictsIn>['conflicts']
}

/** Returns what can be looked for in all samples. */
function wholeKeys({ table, findable, conflicts }: Comparable): ReadonlySet<LookedFor> {
  const { checkedLeaks, whyNotAll } = findable
  const isWhole = (key: Leak['kind']) =>
    whyNotAll?.[key] === undefined && (key !== 'group' || table.groups !== undefined)
  const isKnown = conflicts !== undefined && conflicts.whyNot === undefined && conflicts.whyNotAll === undefined
  return new Set([...checkedLeaks.filter(isWhole), ...(isKnown ? (['label_conflicts'] as const) : [])])
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
