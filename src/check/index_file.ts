import { posix } from 'node:path'
import { InputError } from '../config/index.ts'
import type { LabelTable, Tree } from '../dataset/index.ts'
import type { IndexFileOutcome } from '../report/index.ts'
import {
  type IndexFile,
  isOwnIndexFile,
  movesBetween,
  parseIndexFile,
  type SplitPlan,
  whyEdited,
  whyOfAnotherDataset,
  writeIndexFile,
} from '../split/index.ts'
import type { ChosenPolicy } from './policy.ts'
import type { Base, CheckRequest } from './request.ts'

/** An index file as one side has it. */
export type FoundIndexFile =
  | { readonly kind: 'missing' }
  | {
      readonly kind: 'broken'
      readonly reason: string
      /** Whether it is one of this tool all the same, and may be replaced. */
      readonly own: boolean
      /** Whether it is no JSON at all, as after a merge that nobody finished: then nobody can say whose it is. */
      readonly damaged?: boolean
      /** Whether it is whole, and the one of another dataset. */
      readonly isForeign?: true
    }
  | { readonly kind: 'read'; readonly file: IndexFile; readonly bytes: Uint8Array }

export async function readIndexFile(tree: Tree, path: string): Promise<FoundIndexFile> {
  if ((await tree.kindOf(path)) !== 'file') return { kind: 'missing' }
  const bytes = await tree.read(path)
  try {
    return { kind: 'read', file: parseIndexFile(bytes, { file: path }), bytes }
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return { kind: 'broken', reason: error.message, own: isOwnIndexFile(bytes), damaged: !isJson(bytes) }
  }
}

function isJson(bytes: Uint8Array): boolean {
  try {
    JSON.parse(new TextDecoder().decode(bytes))
    return true
  } catch {
    return false
  }
}

/**
 * Whether an index file may be written over what is there: over one of this tool, and over a file that is damaged where
 * the base has one of this tool in its place.
 */
export function isReplaceable(there: FoundIndexFile, onBase: FoundIndexFile): boolean {
  return there.kind !== 'broken' || there.own || (there.damaged === true && onBase.kind === 'read')
}

/** The base's file, at the head's path or at the base's own. */
export async function readBaseIndexFile({ base, config }: CheckRequest): Promise<FoundIndexFile> {
  const found = await readBaseIndexFileAt(base, config.data.splitIndicesPath)
  if (found.kind !== 'missing' || base.kind === 'none' || 'missing' in base.config) return found
  return readIndexFile(base.tree, base.config.data.splitIndicesPath)
}

export async function readBaseIndexFileAt(base: Base, path: string): Promise<FoundIndexFile> {
  return base.kind === 'none' ? { kind: 'missing' } : readIndexFile(base.tree, path)
}

export function fileIn(found: FoundIndexFile): IndexFile | undefined {
  return found.kind === 'read' ? found.file : undefined
}

interface FoundFiles {
  readonly head: FoundIndexFile
  readonly base: FoundIndexFile
}

/** The files, of which one of another dataset counts as broken: nothing may grow from it. Who splits afresh needs none. */
export function usableFiles(table: LabelTable, { head, base }: FoundFiles, rebalance = false): FoundFiles {
  const ours = ofThisDataset(table, head)
  const [headFile, baseFile] = [fileIn(ours), fileIn(base)]
  const isAfresh = rebalance || (headFile && baseFile && headFile.generation > baseFile.generation)
  return { head: ours, base: isAfresh ? base : ofThisDataset(table, base) }
}

function ofThisDataset(table: LabelTable, found: FoundIndexFile): FoundIndexFile {
  const reason = found.kind === 'read' ? whyOfAnotherDataset(table, found.file) : undefined
  if (reason === undefined) return found
  return { kind: 'broken', reason: `it is the index file of another dataset: ${reason}`, own: true, isForeign: true }
}

export interface IndexFileQuestion {
  readonly request: CheckRequest
  readonly policy: ChosenPolicy
  readonly headFile: FoundIndexFile
  readonly baseFile: FoundIndexFile
  readonly table: LabelTable
  readonly plan: SplitPlan
}

/** Holds the index file that is there against the one that the rules give. */
export function compareIndexFile(question: IndexFileQuestion): IndexFileOutcome {
  const { request, headFile, baseFile, table, plan } = question
  const { config } = request
  const expected = writeIndexFile({ table, plan, config })
  const mode = modeOf(question)
  const asked = ['data.save_split_indices', 'report.splits'].some((key) => config.written.has(key))
  const compared =
    mode === 'off' ? { state: 'not compared' as const, reason: '' } : stateOf(headFile, expected, question)
  return {
    path: posix.normalize(config.data.splitIndicesPath),
    mode,
    ...compared,
    expected,
    samplesToPlace: plan.origin === 'grown' ? plan.placed.length : plan.assignment.filter((part) => part >= 0).length,
    asked: asked || baseFile.kind !== 'missing',
    ...unmendedBy(question, mode),
    ...mendingCommand(question),
  }
}

/** From the file of another dataset nothing grows; the base's own is the one to grow from. */
function mendingCommand({ request, headFile, baseFile }: IndexFileQuestion): Pick<IndexFileOutcome, 'command'> {
  const { splitCommand: command } = request
  if (command === undefined) return {}
  const isForeign = headFile.kind === 'broken' && headFile.isForeign === true
  return { command: isForeign && baseFile.kind !== 'read' ? `${command} --rebalance` : command }
}

function modeOf({ request, policy }: IndexFileQuestion): IndexFileOutcome['mode'] {
  if (!request.config.data.saveSplitIndices) return 'off'
  return policy.binding.report.splits
}

function unmendedBy(
  { request, headFile, baseFile }: IndexFileQuestion,
  mode: IndexFileOutcome['mode'],
): Pick<IndexFileOutcome, 'unmended'> {
  if (mode !== 'commit') return {}
  if (request.cannotCommit === true) return { unmended: 'no commit' }
  return headFile.kind === 'broken' && baseFile.kind !== 'read' ? { unmended: 'no readable file' } : {}
}

function stateOf(
  found: FoundIndexFile,
  expected: Uint8Array,
  { table, plan, request }: IndexFileQuestion,
): Pick<IndexFileOutcome, 'state' | 'reason'> {
  const path = posix.normalize(request.config.data.splitIndicesPath)
  if (found.kind === 'missing') return { state: 'missing', reason: `${path} does not exist` }
  if (found.kind === 'broken') return { state: 'broken', reason: found.reason }
  if (Buffer.compare(found.bytes, expected) === 0) return { state: 'current', reason: '' }
  const moves = movesBetween(found.file, table, plan)
  const [example] = moves.examples
  if (example !== undefined) {
    const reason = `${moves.total} samples lie in another split than the rules give, such as ${example.id} in ${example.from} and not ${example.to}`
    return { state: 'edited', reason }
  }
  const edit = whyEdited(table, found.file)
  if (edit !== undefined) return { state: 'edited', reason: `${path} was edited: ${edit}` }
  return staleness(found.file, { table, plan, path })
}

function staleness(
  { dataset: { samples }, generation }: IndexFile,
  { table, plan, path }: { readonly table: LabelTable; readonly plan: SplitPlan; readonly path: string },
): Pick<IndexFileOutcome, 'state' | 'reason'> {
  if (samples !== table.size) {
    return { state: 'stale', reason: `${path} was written for ${samples} samples and there are ${table.size}` }
  }
  if (generation !== plan.generation) {
    const reason = `${path} says generation ${generation}, and the rules give generation ${plan.generation}`
    return { state: 'edited', reason }
  }
  return { state: 'stale', reason: `${path} was written for other samples, another order of rows or other settings` }
}
