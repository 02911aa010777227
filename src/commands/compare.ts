import {
  compareSetSamples,
  compareStrategies,
  configuredStrategy,
  ImpossibleSizes,
  setSamples,
  withConfigured,
} from '../balance/index.ts'
import { countClasses } from '../dataset/index.ts'
import { renderComparison } from '../report/index.ts'
import { VERSION } from '../version.ts'
import { type CompareOptions, noteUnusedSettings, openProject, readCounts, readProject } from './input/index.ts'
import { deliver, formatFor, PAGE_ENDINGS, renderOptions, tell, tellFound } from './output/index.ts'

/** Compares the balancing strategies on the whole dataset. */
export async function compare(path: string | undefined, options: CompareOptions): Promise<0> {
  const format = formatFor(options.format, options.output, PAGE_ENDINGS)
  const project = await openProject(path, options)
  const { data, balancing } = project.config
  const { table, layout } = await readCounts(project)
  tellFound(layout, project, options)
  const note = await noteUnusedSettings(project, table)
  if (note !== undefined) tell(note, options)
  const meant = configuredStrategy(project.config)
  const comparison = table.labelSets === undefined ? compareCounts() : await compareSets()
  const configured = { strategy: meant.strategy, by: balancing.by, settings: comparison.strategies.at(-1)?.settings }
  const report = { path: data.datasetPath, on: 'all', comparison, configured } as const
  await deliver(await render(), options, project)
  return 0

  async function render() {
    if (format !== 'html') return renderComparison(report, renderOptions({ format, output: options.output }))
    const { renderComparisonPage } = await import(/* webpackMode: "eager" */ '../report/page/index.ts')
    return renderComparisonPage(report, VERSION)
  }

  function compareCounts() {
    const { classes, counts } = countClasses(table)
    const compared = compareStrategies({ classes, sizes: counts, stratified: data.useStratifiedSplit })
    try {
      return withConfigured(compared, meant, classes)
    } catch (error) {
      if (!(error instanceof ImpossibleSizes) || balancing.targetPlace === undefined) throw error
      tell(`The comparison is of the whole dataset, so it leaves out the configured target: ${error.message}`, options)
      return compared
    }
  }

  /** The ids decide which samples are drawn, and reading only the counts skips the ids. */
  async function compareSets() {
    const { table: read } = await readProject(project)
    return read.labelSets === undefined
      ? compareCounts()
      : compareSetSamples(setSamples({ ...read, labelSets: read.labelSets }, data), undefined, meant)
  }
}
