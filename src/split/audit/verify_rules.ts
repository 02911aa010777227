import { type Config, counted, formatCount } from '../../config/index.ts'
import type { LabelTable } from '../../dataset/index.ts'
import { addDifference, type Differences, expectedSplit } from '../assignment/index.ts'
import { freshCuts, growRules } from '../cuts/index.ts'
import { countsByClass, type IndexFile, type RulesFile } from '../index_file/index.ts'
import { type RuleCuts, type SplitSettings, tableToSplit } from '../plan/index.ts'
import { movesBetween } from './moves.ts'

interface RulesVerifyRequest {
  readonly table: LabelTable
  readonly config: Config
  readonly settings: SplitSettings
  readonly file: RulesFile
  readonly base: IndexFile | undefined
}

/**
 * Adds what does not match to the differences. Returns whether the cut points are those of a fresh split of the
 * dataset.
 */
export function verifyRules(
  { table, config, settings, file, base }: RulesVerifyRequest,
  differences: Differences,
): boolean {
  compareRecordedCounts(file, { size: table.size, counts: countsByClass(table) }, differences)
  if (base !== undefined) compareWithBase({ table, config, settings, file, base }, differences)
  return sameCuts(file.cuts, freshCuts(tableToSplit(table), settings))
}

/** Adds where the counts of a file differ from those of the dataset. */
export function compareRecordedCounts(
  file: RulesFile,
  { size, counts: now }: { readonly size: number; readonly counts: ReadonlyMap<string, number> },
  differences: Differences,
): void {
  const { samples, counts } = file.dataset
  if (samples !== size) {
    addDifference(
      differences,
      `the file was written for ${counted(samples, 'sample')}, and the dataset has ${formatCount(size)}`,
    )
  }
  for (const name of new Set([...counts.keys(), ...now.keys()])) {
    const [before, after] = [counts.get(name) ?? 0, now.get(name) ?? 0]
    if (before !== after)
      addDifference(
        differences,
        `'${name}' has ${counted(before, 'sample')} in the file and ${formatCount(after)} in the dataset`,
      )
    const hasCuts = file.cuts.kind === 'all' || file.cuts.byClass.has(name)
    if (after > 0 && !hasCuts) addDifference(differences, `'${name}' has no cut points in the file`)
  }
}

function compareWithBase(
  { table, config, settings, file, base }: Required<RulesVerifyRequest>,
  differences: Differences,
): void {
  if (base === undefined) return
  const request = { table, config, head: file, base, rebalance: false, rules: true }
  const { plan, table: grouped } = expectedSplit(request)
  const before = differences.count
  if (file.generation !== plan.generation) {
    addDifference(differences, `the generation is ${file.generation} but should be ${plan.generation}`)
  }
  if (base.generation === file.generation) {
    const { examples, total } = movesBetween(base, grouped, growRules(grouped, settings, file))
    for (const { id, from, to } of examples) addDifference(differences, `'${id}' is in ${to} but was in ${from}`)
    differences.count += total - examples.length
  }
  if (differences.count === before && plan.cuts !== undefined && !sameCuts(file.cuts, plan.cuts)) {
    addDifference(
      differences,
      `the cut points do not match ${plan.origin === 'grown' ? 'those on the base' : 'the rules'}`,
    )
  }
}

/** Whether two files divide every hash alike. */
export function sameCuts(a: RuleCuts, b: RuleCuts): boolean {
  if (a.kind === 'all' || b.kind === 'all')
    return a.kind === 'all' && b.kind === 'all' && a.cuts.join() === b.cuts.join()
  const names = new Set([...a.byClass.keys(), ...b.byClass.keys()])
  return [...names].every((name) => a.byClass.get(name)?.join() === b.byClass.get(name)?.join())
}

/** Whether a file with more classes still has the cut points of another. */
export function keepsCuts(before: RuleCuts, after: RuleCuts): boolean {
  if (before.kind === 'all' || after.kind === 'all') return sameCuts(before, after)
  const kept = [...after.byClass].filter(([name]) => before.byClass.has(name))
  return sameCuts(before, { kind: 'classes', byClass: new Map(kept) })
}
