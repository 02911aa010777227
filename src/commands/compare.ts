import { compareStrategies } from '../balance/index.ts'
import { countClasses } from '../dataset/index.ts'
import { renderComparison } from '../report/index.ts'
import { type CommonOptions, openProject, readCounts, refuseMultiLabel } from './input/index.ts'
import { deliver, renderOptions } from './output/index.ts'

/** Compares the balancing strategies on the whole dataset. */
export async function compare(path: string | undefined, options: CommonOptions): Promise<0> {
  const project = await openProject(path, options)
  const { data } = project.config
  const { table } = await readCounts(project)
  refuseMultiLabel(table, 'compare')
  const { classes, counts } = countClasses(table)
  const comparison = compareStrategies({ classes, sizes: counts, stratified: data.useStratifiedSplit })
  const report = { path: data.datasetPath, on: 'all', comparison, configured: data.balancingStrategy } as const
  await deliver(renderComparison(report, renderOptions(options)), options, project)
  return 0
}
