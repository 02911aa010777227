import { adviseOnDistribution, describeDistribution } from '../analysis/index.ts'
import { comparedWithBase, readBaseDataset } from '../check/base_dataset.ts'
import { countClasses, type Note } from '../dataset/index.ts'
import { judge } from '../gate/index.ts'
import { renderAnalysis } from '../report/index.ts'
import { openBase } from './base.ts'
import { readProject } from './dataset.ts'
import type { CommonOptions } from './options.ts'
import { deliver, renderOptions } from './output.ts'
import { openProject } from './project.ts'

/** Counts the classes. Exit code 0: analysing decides nothing. */
export async function analyze(path: string | undefined, options: CommonOptions): Promise<0> {
  const project = await openProject(path, options)
  const { config } = project
  const dataset = await readProject(project, options.base === undefined ? 'counts' : 'samples')
  const { table, layout, notes } = dataset
  const counts = countClasses(table)
  const distribution = describeDistribution(counts)
  const { findings } = judge({ thresholds: config.thresholds, counts })
  const ratio = !findings.some(({ rule }) => rule === 'max_imbalance_ratio')
  const advice = adviseOnDistribution(distribution, { ratio }).map((message): Note => ({ level: 'note', message }))
  const base = await openBase(project, options)
  const compared = comparedWithBase(await readBaseDataset({ config, head: project.tree, dataset, base }))
  const report = {
    path: config.data.datasetPath,
    counts,
    distribution,
    layout,
    findings,
    notes: [...notes, ...advice],
    ...(options.base !== undefined && { comparison: compared }),
  }
  deliver(renderAnalysis(report, renderOptions(options)), options)
  return 0
}
