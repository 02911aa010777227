import { type Config, counted } from '../../config/index.ts'
import {
  addDifference,
  compareRecordedCounts,
  compareSettings,
  conclude,
  type Differences,
  type IndexFile,
  keepingStrategy,
  type RulesFile,
  sameCuts,
  settingsUnlikeFile,
  splitSettings,
  type Verification,
  whyOfAnotherDataset,
} from '../../split/index.ts'
import { type CountedTable, cutsOfTable } from './counted_table.ts'
import { tableOfCounts } from './counting_table.ts'
import { groupOf, grownPlanOf, movesInTable, planOfTable } from './split_table.ts'

interface VerifyQuestion {
  readonly config: Config
  readonly file: RulesFile
  readonly base: IndexFile | undefined
  readonly name: string
  readonly command: string
}

/** Compares a rules file with a table: settings, counts and cut points, and with the file on the base. */
export async function verifyTable(table: CountedTable, asked: VerifyQuestion): Promise<Verification> {
  const { file, base } = asked
  const config = keepingStrategy(asked.config, base ?? file)
  const settings = splitSettings(config)
  const differences: Differences = { first: [], count: 0 }
  const other = whyOfAnotherDataset(tableOfCounts(table.tally, ''), file)
  if (other !== undefined) {
    addDifference(differences, `it belongs to another dataset: ${other}`)
    return { ...conclude(differences, false, base), kind: 'other dataset', settingsChanged: [], idsInSeveralSplits: [] }
  }
  const group = groupOf(table)
  compareSettings({ settings, group, config, file }, differences)
  const since = base ?? file
  const settingsChanged = settingsUnlikeFile(settings, group, since.config, since.names).map(({ key }) => key)
  const { classes, counts, total } = table.tally
  const byClass = new Map(classes.map((name, code) => [name, counts[code] ?? 0]))
  compareRecordedCounts(file, { size: total, counts: byClass }, differences)
  if (base !== undefined) await compareWithBase(table, { ...asked, config, base }, differences)
  const isFresh = sameCuts(file.cuts, await cutsOfTable(table, settings))
  return { ...conclude(differences, isFresh, base), settingsChanged, idsInSeveralSplits: [] }
}

async function compareWithBase(
  table: CountedTable,
  { config, file, base, name, command }: VerifyQuestion & { readonly base: IndexFile },
  differences: Differences,
): Promise<void> {
  const { plan } = await planOfTable(table, { config, head: file, base, rebalance: false, name, command })
  const before = differences.count
  if (file.generation !== plan.generation)
    addDifference(differences, `the generation is ${file.generation} but should be ${plan.generation}`)
  if (base.generation === file.generation && base.kind === 'rules') {
    const own = { ...(await grownPlanOf(table, splitSettings(config), file)), origin: 'fresh' as const }
    const { total } = await movesInTable(table, base, own)
    if (total > 0)
      addDifference(differences, `${counted(total, 'sample is', 'samples are')} in another split than on the base`)
  }
  if (differences.count === before && plan.cuts !== undefined && !sameCuts(file.cuts, plan.cuts))
    addDifference(
      differences,
      `the cut points do not match ${plan.origin === 'grown' ? 'those on the base' : 'the rules'}`,
    )
}
