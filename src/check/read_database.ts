import { changeOfCounts } from '../analysis/index.ts'
import { type ClassCounts, countClasses, type Dataset, type Note } from '../dataset/index.ts'
import { keepingStrategy, type RulesFile, splitSettings, whyOfAnotherDataset } from '../split/index.ts'
import type { BaseDataset } from './base_dataset.ts'
import { openDatabase } from './database/index.ts'
import { noteOnDrift } from './growth/index.ts'
import { compareIndexFile, usableFiles } from './index_file.ts'
import type { ChosenPolicy } from './policy.ts'
import { fileIn, readBaseIndexFile, readIndexFile } from './read_index_file.ts'
import type { CheckRequest } from './request.ts'
import { NO_MOVES, type PlannedSplits } from './splits.ts'

/** What a check knows of a dataset in a database: counts, and no rows. */
interface CountedDataset {
  readonly dataset: Dataset
  readonly base: BaseDataset
  readonly splits: PlannedSplits
}

const ONLY_COUNTS =
  'The labels are in a database, so the base is compared by the counts in its rules file. Which samples were added, removed or relabelled cannot be seen.'

/** Counts a dataset in a database, and splits it. The base is what its rules file records. */
export async function readFromDatabase(request: CheckRequest, policy: ChosenPolicy): Promise<CountedDataset> {
  const { config, head, rebalance = false, splitCommand = 'split' } = request
  const engine = await openDatabase(config, request.databaseUrl)
  const headFile = await readIndexFile(head, config.data.splitIndicesPath)
  const found = { head: headFile, base: await readBaseIndexFile(request, headFile) }
  const earlier = fileIn(found.base) ?? fileIn(found.head)
  request.progress?.('counting in the database')
  const kept = keepingStrategy(config, earlier)
  const { dataset, split } = await engine.split({
    config: kept,
    head: fileIn(found.head),
    base: fileIn(found.base),
    rebalance,
    name: config.data.splitIndicesPath,
    command: splitCommand,
  })
  const { plan, summary, moves = NO_MOVES, settingsChanged, instead } = split
  const { table } = dataset
  const files = usableFiles(table, found, rebalance)
  const counts = countClasses(table)
  const file = compareIndexFile({
    request,
    policy,
    headFile: files.head,
    baseFile: files.base,
    table,
    plan,
    counted: { expected: split.file, samples: counts.total, labelled: counts.total - counts.unlabelled },
  })
  const { parts } = splitSettings(config)
  const ratios = parts.kind === 'splits' ? { ratios: parts.ratios } : {}
  const base = baseOf(request, fileIn(found.base), dataset, counts)
  return {
    dataset,
    base,
    splits: {
      outcome: { plan, summary, leaks: [], moves, file },
      gate: {
        splits: {
          summary,
          ...ratios,
          leaks: [],
          checkedLeaks: plan.group === null ? [] : ['group'],
          ...(plan.group !== null && { groupNoun: 'groups' }),
        },
        ...(earlier && { moves }),
        indexFile: file,
        splitSettings: settingsChanged,
      },
      notes: [
        ...notesOf(base),
        ...(instead
          ? noteOnDrift({
              plan,
              summary,
              improved: instead.summary,
              moves: () => instead.moves,
              command: splitCommand,
            })
          : []),
      ],
    },
  }
}

function notesOf(base: BaseDataset): Note[] {
  return base.kind === 'read' ? [{ level: 'note', message: ONLY_COUNTS }] : []
}

/** The counts in the rules file of the base. */
function baseOf(
  { base, config }: CheckRequest,
  file: ReturnType<typeof fileIn>,
  dataset: Dataset,
  head: ClassCounts,
): BaseDataset {
  if (base.kind === 'none') return base
  if (file?.kind !== 'rules' || whyOfAnotherDataset(dataset.table, file) !== undefined)
    return { kind: 'none', reason: `${base.name} has no rules file with the counts of this dataset` }
  const change = changeOfCounts(countsIn(file, head), head)
  const { sha, name } = base
  return { kind: 'read', table: dataset.table, layout: dataset.layout, config, change, sha, name }
}

function countsIn({ dataset: { samples, counts } }: RulesFile, head: ClassCounts): ClassCounts {
  const [classes, sizes] = [[...counts.keys()], [...counts.values()]]
  const labelled = sizes.reduce((a, b) => a + b, 0)
  return {
    classes,
    counts: sizes,
    unlabelled: samples - labelled,
    unlabelledAmongLabelled: labelled === 0 ? 0 : samples - labelled,
    samplesAmongLabelled: labelled === 0 ? 0 : samples,
    total: samples,
    multiLabel: false,
    sources: head.sources.slice(0, 1).map(({ name }) => ({ name, total: samples, labelled, counts: sizes })),
  }
}
