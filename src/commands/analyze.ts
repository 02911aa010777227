import { adviseOnDistribution, type Change, describeDistribution } from '../analysis/index.ts'
import { type LookAlikes, lookAlikesOf } from '../check/index.ts'
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
import { VERSION } from '../version.ts'
import type { CountedClasses, LookAlikeDescriptions } from './describe_look_alikes.ts'
import {
  type AnalyzeFlags,
  type CommonOptions,
  type ComparedDataset,
  dayOf,
  isInDatabase,
  openProject,
  type Project,
  readCounts,
} from './input/index.ts'
import { deliver, formatFor, PAGE_ENDINGS, print, printNotice, renderOptions, terminal } from './output/index.ts'

/** Counts the classes. The exit code is always 0, because `analyze` checks nothing. */
export async function analyze(path: string | undefined, options: AnalyzeFlags): Promise<0> {
  const format = formatFor(options.format, options.output, PAGE_ENDINGS)
  const project = await openProject(path, options)
  const { config } = project
  const considered = options.why ? await consideredBy(project, options) : undefined
  const { dataset, comparison } = await readAll(project, options)
  const change = comparison?.kind === 'change' ? comparison.change : undefined
  const report = {
    path: config.data.datasetPath,
    layout: dataset.layout,
    ...(await analysisOf({ dataset, config, change, today: dayOf(options) })),
    groupSuggestions: await suggestionsFor(dataset, project),
    ...(comparison && { comparison }),
    ...(considered && { considered }),
  }
  await deliver(await render(report, format, options), options, project)
  return 0
}

async function render(
  report: AnalysisReport,
  format: NonNullable<AnalyzeFlags['format']>,
  { output }: AnalyzeFlags,
): Promise<string> {
  if (format !== 'html') return renderAnalysis(report, renderOptions({ format, output }))
  const { renderAnalysisPage } = await import(/* webpackMode: "eager" */ '../report/page/index.ts')
  return renderAnalysisPage(report, VERSION)
}

async function suggestionsFor(
  dataset: Dataset,
  project: Project,
): Promise<NonNullable<AnalysisReport['groupSuggestions']>> {
  if (isInDatabase(project)) return []
  const { mayHaveGroups } = await import(/* webpackMode: "eager" */ '../dataset/grouping/may_have_groups.ts')
  if (!(await mayHaveGroups(dataset))) return []
  const { groupSuggestionsOf } = await import(/* webpackMode: "eager" */ './input/suggestions.ts')
  return groupSuggestionsOf(dataset, project)
}

/**
 * Lists the candidates for the dataset. Text is printed at once, because the run can fail later; JSON is part of the
 * result.
 */
async function consideredBy(
  { tree, config }: Project,
  { format }: AnalyzeFlags,
): Promise<readonly ConsideredDataset[] | undefined> {
  const { whyText } = await import(/* webpackMode: "eager" */ './why.ts')
  const considered = await consideredDatasets(tree, config)
  if (format === 'json') return considered
  const text = whyText(considered, terminal(false).width)
  if (format === 'markdown' || format === 'html') printNotice(text)
  else print(text)
  return undefined
}

interface Analysing {
  readonly dataset: Dataset
  readonly config: Config
  readonly change: Change | undefined
  /** The day that decides whether a waiver has expired. */
  readonly today: string
}

/** Gives advice as if misspelled classes were already renamed. Without a base, the renaming is only a suggestion. */
async function analysisOf({
  dataset,
  config,
  change,
  today,
}: Analysing): Promise<Omit<AnalysisReport, 'path' | 'layout' | 'groupSuggestions'>> {
  const { table, notes } = dataset
  const { thresholds, labels, waivers } = config
  const counts = countClasses(table)
  const alike = lookAlikesOf({ counts, change, configs: [config] })
  const distribution = describeDistribution(counts)
  const { meant, ...alikeNotes } = await describeLookAlikes(alike, {
    counts,
    table,
    hasBase: change !== undefined,
    hasMap: labels.map !== undefined,
  })
  const intended = meant === counts ? distribution : describeDistribution(meant)
  const findings = judgeCounts({ thresholds, counts, waivers, today })
  const ratio = !findings.some(({ rule }) => rule === 'max_imbalance_ratio')
  const advice = adviseOnDistribution(intended, { ratio })
  return {
    counts,
    distribution,
    findings,
    notes: [...notes, ...advice.map((message): Note => ({ level: 'note', message }))],
    ...alikeNotes,
    merged: alike.misspelt.length > 0,
    ...(await remediesFor(meant, config)),
  }
}

async function describeLookAlikes(alike: LookAlikes, counted: CountedClasses): Promise<LookAlikeDescriptions> {
  if (alike.misspelt.length + alike.others.length === 0) return { meant: counted.counts, lookAlikes: [], renames: [] }
  const { describeLookAlikes } = await import(/* webpackMode: "eager" */ './describe_look_alikes.ts')
  return describeLookAlikes(alike, counted)
}

/** How many samples bring the ratio within its limits, and what `compare` recommends. Empty if no limit is exceeded. */
async function remediesFor(counts: ClassCounts, { thresholds, data }: Config) {
  const remedy = remedyForRatio(thresholds, counts)
  if (remedy === undefined) return {}
  if (counts.multiLabel) return { remedy }
  const { compareStrategies } = await import(/* webpackMode: "eager" */ '../balance/compare_strategies.ts')
  const { classes, counts: sizes } = counts
  const { recommendation } = compareStrategies({ classes, sizes, stratified: data.useStratifiedSplit })
  return { remedy, recommendation }
}

/** Reads the ids of the samples only if they are compared with a base. */
async function readAll(project: Project, options: CommonOptions): Promise<ComparedDataset> {
  if (options.base === undefined) return { dataset: await readCounts(project) }
  const { readWithBase } = await import(/* webpackMode: "eager" */ './input/compared_dataset.ts')
  return readWithBase(project, options)
}
