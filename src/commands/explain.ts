import { statSync } from 'node:fs'
import { fileIn } from '../check/index.ts'
import { HASH_TITLES, InputError, pathWord } from '../config/index.ts'
import { kindOfFile, type LabelTable } from '../dataset/index.ts'
import { type ExplanationReport, renderExplain } from '../report/index.ts'
import {
  expectedSplit,
  explainSample,
  foldsOf,
  type IndexFile,
  isRulesPath,
  type SampleExplanation,
  type SplitPlan,
} from '../split/index.ts'
import { reasonsFor } from './explanation/index.ts'
import {
  openIndexFiles,
  openProject,
  ownCommand,
  readProject,
  splitCommand,
  unreadableIndex,
  type VerifyOptions,
} from './input/index.ts'
import { deliver, renderOptions, tellFound } from './output/index.ts'

/** Explains why a sample is in its split. A single argument is the id, and the path is then the current folder. */
export async function explain(
  pathOrId: string | undefined,
  id: string | undefined,
  options: VerifyOptions,
): Promise<0> {
  if (pathOrId === undefined) throw new InputError('Expected the id of a sample: `dataset-balance explain [path] <id>`')
  if (id === undefined && pathOrId !== '' && isPath(pathOrId))
    throw new InputError(
      `Expected the id of a sample after the path: \`dataset-balance explain ${pathWord(pathOrId)} <id>\``,
    )
  const rendering = renderOptions(options)
  const path = id === undefined ? undefined : pathOrId
  const project = await openProject(path, options)
  const { config } = project
  const dataset = await readProject(project)
  tellFound(dataset.layout, project, options)
  const { shown, path: index, found, base } = await openIndexFiles(project, options)
  if (found.kind === 'missing' && options.index !== undefined && base === undefined)
    throw new InputError(`Cannot find the index file '${shown}' (--index)`)
  const given = { path, options }
  if (found.kind === 'broken' && base === undefined) throw await unreadableIndex(project, given, index, found)
  const head = fileIn(found)
  const earlier = base ?? head
  const command = splitCommand(project, given)
  const { plan, table } = expectedSplit({
    table: dataset.table,
    config,
    head,
    base,
    rebalance: false,
    folds: earlier && foldsOf(earlier),
    rules: isRulesPath(index),
    name: shown,
    command,
  })
  const commands = { split: command, verify: ownCommand('verify', given) }
  const explanation = explainSample({ table, plan, id: id ?? pathOrId })
  const report = reportOf(explanation, plan, { file: shown, commands })
  const reasons = [...report.reasons, ...ownSplitOf(dataset.table, explanation, head)]
  await deliver(renderExplain({ ...report, reasons }, rendering), options, project)
  return 0
}

/** The dataset's own split, if that differs and no index file determines the split. */
function ownSplitOf(
  { splits }: LabelTable,
  { position, split }: SampleExplanation,
  file: IndexFile | undefined,
): string[] {
  const own = splits?.names[splits.codes[position] ?? -1]
  if (own === undefined || own === split || file !== undefined) return []
  return [`The dataset's own split has it in ${own}. A split of this tool, as above, replaces that.`]
}

/** Whether an argument is a folder or a table. An image or a recording can be a sample. */
function isPath(path: string): boolean {
  const found = statSync(path, { throwIfNoEntry: false })
  return (
    found?.isDirectory() === true || (found?.isFile() === true && ['table', 'annotation'].includes(kindOfFile(path)))
  )
}

function reportOf(
  found: SampleExplanation,
  plan: SplitPlan,
  names: Pick<Parameters<typeof reasonsFor>[0], 'file' | 'commands'>,
): ExplanationReport {
  return {
    id: found.id,
    class: found.class,
    ...(found.labels && { labels: found.labels }),
    split: found.split,
    ...(found.split !== null && { place: called(found.split, plan) }),
    seed: plan.settings.seed,
    hashed: found.hashed,
    hash: found.hash,
    hashName: plan.settings.hash,
    ...(found.rank >= 0 &&
      found.group === undefined && {
        rank: { place: found.rank, of: found.classSize, amongAll: !plan.settings.stratified },
      }),
    ...(found.quotas.length > 0 && {
      quotas: found.quotas.map(({ split, from, to }) => ({ split, samples: to - from })),
    }),
    ...(found.group && { group: { name: found.group.name, size: found.group.size } }),
    reasons: reasonsFor({
      found,
      part: found.split === null ? '' : called(found.split, plan),
      called: (split) => called(split, plan),
      ...names,
      stratified: plan.settings.stratified,
      hash: HASH_TITLES[plan.settings.hash],
    }),
  }
}

/** What a sentence calls a split. The name of a fold is only its number. */
function called(split: string, { settings }: SplitPlan): string {
  return settings.parts.kind === 'folds' ? `fold ${split}` : split
}
