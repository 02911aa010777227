import type { Config } from '../../config/index.ts'
import type { LabelTable, Note } from '../../dataset/index.ts'
import { findLeaks, type Leak, type SplitsOfRows, withSplitCommand } from '../../split/index.ts'
import type { FileContent } from './content_codes.ts'

/** The parts of a config that decide what is looked for. */
export type ContentPolicy = Pick<Config, 'thresholds' | 'written'>

/** What to look for, and in which samples. */
export interface LeakQuestion {
  readonly table: LabelTable
  readonly splits: SplitsOfRows
  /** The content of the files, if it is known. */
  readonly fileOf: FileContent | undefined
  /** The configs whose thresholds apply, the one that binds first. */
  readonly policies: readonly ContentPolicy[]
  /** The command that writes the index file, for what to do. */
  readonly splitCommand?: string | undefined
  readonly progress?: ((doing: string, done: number, total: number) => void) | undefined
}

/** Finds groups, and identical or nearly identical content, in more than one split. */
export async function leaksIn(question: LeakQuestion): Promise<Leak[]> {
  const { table, splits, fileOf, policies, splitCommand } = question
  const leaks = findLeaks(table, splits, { ...(fileOf && { blobIds: fileOf }) })
  const all = [...withoutContentIfOff(leaks, policies), ...(await nearLeaks(question))]
  return splitCommand === undefined ? all : withSplitCommand(all, splitCommand)
}

/** The content may be known only because `label_conflicts` compares it. */
export function withoutContentIfOff(leaks: readonly Leak[], policies: readonly ContentPolicy[]): Leak[] {
  const isOff = policies.every(({ thresholds }) => thresholds.leakage.content === 'off')
  return leaks.filter(({ kind }) => kind !== 'content' || !isOff)
}

/** Finds nearly identical texts in more than one split, if a config asks for it. The code is loaded on demand. */
export async function nearLeaks({ table, splits, policies, progress }: LeakQuestion): Promise<Leak[]> {
  const policy = policies.find(({ thresholds }) => thresholds.leakage.near !== 'off')
  if (policy === undefined || table.content === undefined) return []
  const { nearLeak } = await import(/* webpackMode: "eager" */ '../../split/audit/near/near_leak.ts')
  const leak = nearLeak(table, splits, { threshold: policy.thresholds.leakage.nearThreshold, progress })
  return leak.count > 0 || leak.isAtLeast ? [leak] : []
}

/** Finds leaks, and warns if not all texts were compared. */
export async function lookForLeaks(question: LeakQuestion): Promise<ReturnType<typeof reportedLeaks>> {
  return reportedLeaks(await leaksIn(question))
}

/** Returns the leaks that exist, and a warning if not all texts were compared. */
export function reportedLeaks(looked: readonly Leak[]): { readonly leaks: Leak[]; readonly notes: Note[] } {
  const leaks = looked.filter(({ count }) => count > 0)
  if (!looked.some(({ isAtLeast }) => isAtLeast)) return { leaks, notes: [] }
  const message =
    'Too many texts are alike to compare all of them for leakage.near, so there can be more pairs of nearly identical texts'
  return { leaks, notes: [{ level: 'warning', message }] }
}
