import { adviseOnDistribution, type Change, describeDistribution } from '../analysis/index.ts'
import { type LookAlikes, lookAlikesOf } from '../check/look_alikes.ts'
import type { Config } from '../config/index.ts'
import {
  type ClassCounts,
  type ConsideredDataset,
  consideredDatasets,
  countClasses,
  type Dataset,
  type Note,
} from '../dataset/index.ts'
import { judgeCounts, remedyForRatio } from '../gate/index.ts'
import { type AnalysisReport, renderAnalysis } from '../report/index.ts'
import type { ComparedDataset } from './compared_dataset.ts'
import { readCounts } from './counts.ts'
import type { CountedClasses, LookAlikesTold } from './look_alikes_told.ts'
import type { AnalyzeOptions, CommonOptions } from './options.ts'
import { deliver, renderOptions } from './output.ts'
import { openProject, type Project } from './project.ts'
import { print, printNotice } from './terminal.ts'

/** Counts the classes. Exit code 0: analysing decides nothing. */
export async function analyze(path: string | undefined, options: AnalyzeOptions): Promise<0> {
  const project = await openProject(path, options)
  const { config } = project
  const considered = options.why ? await consideredBy(project, options) : undefined
  const { dataset, comparison } = await readAll(project, options)
  const change = comparison?.kind === 'change' ? comparison.change : undefined
  const report = {
    path: config.data.datasetPath,
    layout: dataset.layout,
    ...(await analysisOf({ dataset, config, change })),
    ...(comparison && { comparison }),
    ...(considered && { considered }),
  }
  await deliver(await renderAnalysis(report, renderOptions(options)), options, project)
  return 0
}

/** Printed at once as text, since there may be no result; in the other formats a part of the result. */
async function consideredBy(
  { tree, config }: Project,
  { format }: AnalyzeOptions,
): Promise<readonly ConsideredDataset[] | undefined> {
  const { whyText } = await import(/* webpackMode: "eager" */ './why.ts')
  const considered = await consideredDatasets(tree, config)
  if (format === 'json') return considered
  const text = whyText(considered)
  if (format === 'markdown') printNotice(text)
  else print(text)
  return undefined
}

interface Analysing {
  readonly dataset: Dataset
  readonly config: Config
  readonly change: Change | undefined
}

/** Advice is given as if classes that look like another one were renamed; without a base that is a suggestion. */
async function analysisOf({ dataset, config, change }: Analysing): Promise<Omit<AnalysisReport, 'path' | 'layout'>> {
  const { table, notes } = dataset
  const { thresholds, labels } = config
  const counts = countClasses(table)
  const alike = lookAlikesOf({ counts, change, configs: [config] })
  const distribution = describeDistribution(counts)
  const { meant, ...told } = await tellLookAlikes(alike, {
    counts,
    table,
    hasBase: change !== undefined,
    hasMap: labels.map !== undefined,
  })
  const intended = meant === counts ? distribution : describeDistribution(meant)
  const findings = judgeCounts({ thresholds, counts })
  const ratio = !findings.some(({ rule }) => rule === 'max_imbalance_ratio')
  const advice = adviseOnDistribution(intended, { ratio })
  return {
    counts,
    distribution,
    findings,
    notes: [...notes, ...advice.map((message): Note => ({ level: 'note', message }))],
    ...told,
    merged: alike.misspelt.length > 0,
    ...(await remediesFor(meant, config)),
  }
}

async function tellLookAlikes(alike: LookAlikes, counted: CountedClasses): Promise<LookAlikesTold> {
  if (alike.misspelt.length + alike.others.length === 0) return { meant: counted.counts, lookAlikes: [], renames: [] }
  const { lookAlikesTold } = await import(/* webpackMode: "eager" */ './look_alikes_told.ts')
  return lookAlikesTold(alike, counted)
}

/** What `compare` recommends, and how many samples would do; nothing where the ratio keeps its limits. */
async function remediesFor(counts: ClassCounts, { thresholds, data }: Config) {
  const remedy = remedyForRatio(thresholds, counts)
  if (remedy === undefined) return {}
  if (counts.multiLabel) return { remedy }
  const { compareStrategies } = await import(/* webpackMode: "eager" */ '../balance/index.ts')
  const { classes, counts: sizes } = counts
  const { recommendation } = compareStrategies({ classes, sizes, stratified: data.useStratifiedSplit })
  return { remedy, recommendation }
}

/** Samples are told apart only where they are compared. */
async function readAll(project: Project, options: CommonOptions): Promise<ComparedDataset> {
  if (options.base === undefined) return { dataset: await readCounts(project) }
  const { readWithBase } = await import(/* webpackMode: "eager" */ './compared_dataset.ts')
  return readWithBase(project, options)
}
