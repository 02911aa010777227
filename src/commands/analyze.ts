import { adviseOnDistribution, describeDistribution } from '../analysis/index.ts'
import { countClasses, type Note } from '../dataset/index.ts'
import { judge } from '../gate/index.ts'
import { renderAnalysis } from '../report/index.ts'
import type { ComparedDataset } from './compared_dataset.ts'
import { readCounts } from './counts.ts'
import type { CommonOptions } from './options.ts'
import { deliver, renderOptions } from './output.ts'
import { openProject, type Project } from './project.ts'

/** Counts the classes. Exit code 0: analysing decides nothing. */
export async function analyze(path: string | undefined, options: CommonOptions): Promise<0> {
  const project = await openProject(path, options)
  const { config } = project
  const { dataset, comparison } = await readAll(project, options)
  const { table, layout, notes } = dataset
  const counts = countClasses(table)
  const distribution = describeDistribution(counts)
  const { findings } = judge({ thresholds: config.thresholds, counts })
  const ratio = !findings.some(({ rule }) => rule === 'max_imbalance_ratio')
  const advice = adviseOnDistribution(distribution, { ratio }).map((message): Note => ({ level: 'note', message }))
  const report = {
    path: config.data.datasetPath,
    counts,
    distribution,
    layout,
    findings,
    notes: [...notes, ...advice],
    ...(comparison && { comparison }),
  }
  await deliver(renderAnalysis(report, renderOptions(options)), options, project)
  return 0
}

/** Samples are told apart only where they are compared. */
async function readAll(project: Project, options: CommonOptions): Promise<ComparedDataset> {
  if (options.base === undefined) return { dataset: await readCounts(project) }
  const { readWithBase } = await import(/* webpackMode: "eager" */ './compared_dataset.ts')
  return readWithBase(project, options)
}
