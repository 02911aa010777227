import { adviseOnDistribution, describeDistribution } from '../analysis/index.ts'
import { countClasses, type Note } from '../dataset/index.ts'
import { judge } from '../gate/index.ts'
import { renderAnalysis } from '../report/index.ts'
import { readProject } from './dataset.ts'
import type { CommonOptions } from './options.ts'
import { deliver, renderOptions } from './output.ts'
import { openProject } from './project.ts'

/** Counts the classes. Exit code 0: analysing decides nothing. */
export async function analyze(path: string, options: CommonOptions): Promise<0> {
  const project = await openProject(path, options)
  const { config } = project
  const { table, layout, notes } = await readProject(project, 'as they stand')
  const counts = countClasses(table)
  const distribution = describeDistribution(counts)
  const { findings } = judge({ thresholds: config.thresholds, counts })
  const advice = adviseOnDistribution(distribution).map((message): Note => ({ level: 'note', message }))
  const report = { path: config.data.datasetPath, counts, distribution, layout, findings, notes: [...notes, ...advice] }
  deliver(renderAnalysis(report, renderOptions(options)), options)
  return 0
}
