import { posix } from 'node:path'
import { type Config, counted } from '../config/index.ts'
import { hasSameLines, type LabelTable, type Note } from '../dataset/index.ts'
import { type GateRequest, RESTORE_ON_BASE } from '../gate/index.ts'
import type { IndexFileOutcome } from '../report/index.ts'
import {
  adviceOnFileSize,
  causeOf,
  isReplaceable,
  keepingStrategy,
  keepsCuts,
  movesBetween,
  type SplitPlan,
  whyEdited,
  whyOfAnotherDataset,
  whyStale,
  writeIndexFile,
} from '../split/index.ts'
import type { BaseDataset, OwnBaseTable } from './base_dataset.ts'
import type { ChosenPolicy } from './policy.ts'
import { type FoundIndexFile, fileIn } from './read_index_file.ts'
import { type CheckRequest, isPush } from './request.ts'

interface FoundFiles {
  readonly head: FoundIndexFile
  readonly base: FoundIndexFile
}

/**
 * Returns the files to grow from. A file of another dataset counts as broken, and a new split from scratch needs none.
 */
export function usableFiles(table: LabelTable, { head, base }: FoundFiles, rebalance = false): FoundFiles {
  const ours = ofThisDataset(table, head)
  const [headFile, baseFile] = [fileIn(ours), fileIn(base)]
  const isRebalanced = rebalance || (headFile && baseFile && headFile.generation > baseFile.generation)
  return { head: ours, base: isRebalanced ? base : ofThisDataset(table, base) }
}

function ofThisDataset(table: LabelTable, found: FoundIndexFile): FoundIndexFile {
  const reason = found.kind === 'read' ? whyOfAnotherDataset(table, found.file) : undefined
  if (reason === undefined) return found
  return { kind: 'broken', reason: `it is the index file of another dataset: ${reason}`, own: true, isForeign: true }
}

interface IndexFileQuestion {
  readonly request: CheckRequest
  readonly policy: ChosenPolicy
  readonly headFile: FoundIndexFile
  readonly baseFile: FoundIndexFile
  readonly table: LabelTable
  readonly plan: SplitPlan
  /** What is known of samples in a database. */
  readonly counted?: {
    /** The bytes of the expected rules file. */
    readonly expected: Uint8Array
    /** The number of samples. */
    readonly samples: number
    /** The number of samples with a label. */
    readonly labelled: number
  }
}

/** Compares the existing index file with the expected one. */
export function compareIndexFile(question: IndexFileQuestion): IndexFileOutcome {
  const { request, headFile, baseFile, table, plan, counted } = question
  const { config } = request
  const kept = keepingStrategy(config, fileIn(baseFile) ?? fileIn(headFile))
  const expected = counted?.expected ?? writeIndexFile({ table, plan, config: kept })
  const mode = modeOf(question)
  const isRequested = ['data.save_split_indices', 'report.splits'].some((key) => config.written.has(key))
  const compared =
    mode === 'off'
      ? { state: 'not compared' as const, reason: '' }
      : stateOf(headFile, expected, { ...question, config: kept })
  return {
    path: posix.normalize(config.data.splitIndicesPath),
    mode,
    ...compared,
    expected,
    samplesToPlace:
      plan.origin === 'grown'
        ? plan.placed.length
        : (counted?.labelled ?? plan.assignment.filter((part) => part >= 0).length),
    requested: isRequested || baseFile.kind !== 'missing' || isForeign(headFile),
    ...notReplacedBecause(question, mode, compared.state),
    ...fixingCommand(question),
    ...(!isReplaceable({ there: headFile, onBase: baseFile }) && { isInTheWay: true }),
  }
}

/** A split cannot grow from the file of another dataset, only from the base's file. */
function fixingCommand({ request, headFile, baseFile }: IndexFileQuestion): Pick<IndexFileOutcome, 'command'> {
  const { splitCommand: command } = request
  if (command === undefined) return {}
  return { command: isForeign(headFile) && baseFile.kind !== 'read' ? `${command} --rebalance` : command }
}

function isForeign(found: FoundIndexFile): boolean {
  return found.kind === 'broken' && found.isForeign === true
}

function modeOf({ request, policy }: IndexFileQuestion): IndexFileOutcome['mode'] {
  if (!request.config.data.saveSplitIndices) return 'off'
  return policy.binding.report.splits
}

function notReplacedBecause(
  { request: { cannotCommit, rebalance = false }, headFile, baseFile }: IndexFileQuestion,
  mode: IndexFileOutcome['mode'],
  state: IndexFileOutcome['state'],
): Pick<IndexFileOutcome, 'notReplaced'> {
  if (mode !== 'commit') return {}
  if (cannotCommit === true) return { notReplaced: 'no commit' }
  if (headFile.kind === 'broken' && baseFile.kind !== 'read') return { notReplaced: 'no readable file' }
  // A split from scratch differs from any file, so the file need not have been edited.
  const isWrong = state === 'broken' || (state === 'edited' && !rebalance)
  return cannotCommit === undefined && isWrong ? { notReplaced: 'no commit' } : {}
}

function stateOf(
  found: FoundIndexFile,
  expected: Uint8Array,
  { table, plan, config, counted: inDatabase }: IndexFileQuestion & { readonly config: Config },
): Pick<IndexFileOutcome, 'state' | 'reason'> {
  const path = posix.normalize(config.data.splitIndicesPath)
  if (found.kind === 'missing') return { state: 'missing', reason: `${path} does not exist` }
  if (found.kind === 'broken') return { state: 'broken', reason: causeOf(found.reason) }
  if (hasSameLines(found.bytes, expected)) return { state: 'current', reason: '' }
  if (inDatabase !== undefined) {
    if (found.file.kind !== 'rules' || plan.cuts === undefined || !keepsCuts(found.file.cuts, plan.cuts))
      return { state: 'edited', reason: 'its cut points are not the expected ones' }
    const { samples } = inDatabase
    return { state: 'stale', reason: whyStale(found.file, { samples, generation: plan.generation, config }) }
  }
  const moves = movesBetween(found.file, table, plan)
  const [example] = moves.examples
  if (example !== undefined) {
    const those = counted(moves.total, 'sample is', 'samples are')
    const reason = `${those} not in the expected split, for example '${example.id}' is in ${example.from} instead of ${example.to}`
    return { state: 'edited', reason }
  }
  const edit = whyEdited(table, found.file)
  if (edit !== undefined) return { state: 'edited', reason: edit }
  const { size: samples } = table
  return { state: 'stale', reason: whyStale(found.file, { samples, generation: plan.generation, config }) }
}

/** Suggests a rules file if the index file is large. */
export function noteOnFileSize({ path, mode, expected }: IndexFileOutcome, samples: number): Note[] {
  const message = mode === 'off' ? undefined : adviceOnFileSize(path, samples, expected.length)
  return message === undefined ? [] : [{ level: 'note', message }]
}

/** Returns why samples that changed their split cannot be found in the base's index file. */
export function whyMovesUnknown(table: LabelTable, base: FoundIndexFile): GateRequest['movesUnknown'] {
  if (base.kind === 'broken') return { why: whyUnreadable(base.reason), isUnreadable: !isForeign(base) }
  const reason = base.kind === 'read' ? whyOfAnotherDataset(table, base.file) : undefined
  return reason === undefined
    ? undefined
    : { why: `the base's index file is that of another dataset: ${reason}. Restore the ids.`, isUnreadable: false }
}

/**
 * Returns why the base's index file does not tell which split the base's samples are in: it exists, but cannot be read or
 * is that of another dataset.
 */
export function whySplitsUnknown(table: LabelTable, base: FoundIndexFile): string | undefined {
  if (base.kind === 'broken') return `${whyUnreadable(base.reason)}. ${RESTORE_ON_BASE}`
  const reason = base.kind === 'read' && table.size > 0 ? whyOfAnotherDataset(table, base.file) : undefined
  return reason === undefined
    ? undefined
    : `the base's index file is that of another dataset (${reason}). ${RESTORE_ON_BASE}`
}

interface FrozenQuestion {
  readonly request: Pick<CheckRequest, 'base'>
  readonly base: BaseDataset
  readonly baseFile: FoundIndexFile
  /** Reads the base with its own settings, if the change edits them. */
  readonly ownBase: () => Promise<OwnBaseTable | undefined>
}

/**
 * Returns the splits that the base freezes, and why nobody knows which samples are in them. Nothing if the base freezes
 * none, or if its index file tells their samples. A push to the base branch can restore the file.
 */
export async function frozenUnknown({
  request: { base: there },
  base,
  baseFile,
  ownBase,
}: FrozenQuestion): Promise<Pick<GateRequest, 'frozenUnknown'>> {
  if (base.kind === 'none' || there.kind === 'none' || isPush(there)) return {}
  const byConfig = 'missing' in there.config ? [] : there.config.data.frozenSplits
  const splits = [...new Set([...byConfig, ...(fileIn(baseFile)?.config.frozen ?? [])])]
  if (splits.length === 0) return {}
  const own = await ownBase()
  const why = whySplitsUnknown(own?.table ?? base.table, baseFile)
  return why === undefined ? {} : { frozenUnknown: { splits, why } }
}

/** Says that nothing can be compared with the base's index file. */
function whyUnreadable(reason: string): string {
  return `the base's index file cannot be read (${reason})`
}
