import { counted, InputError } from '../../config/index.ts'
import { UNLABELLED } from '../../dataset/index.ts'
import { renderWeights } from '../../report/index.ts'
import { inOrderOfNumbers, weigh } from '../balancing/index.ts'
import { commandForAll, openProject, readProject, trainingSplit, type WeightsOptions } from '../input/index.ts'
import { deliver, formatFor, renderOptions } from '../output/index.ts'

/** Computes class weights: of the training split if there is an index file or a split of the dataset, otherwise of all samples. */
export async function weights(path: string | undefined, options: WeightsOptions): Promise<0> {
  const { samples: isEach = false, all = false } = options
  const format = formatFor(options.format, options.output)
  if (isEach && format !== 'json')
    throw new InputError('Cannot print the weight of each sample as text. Add -o FILE.json or --format json.')
  if (all && options.index !== undefined)
    throw new InputError('Cannot use --index together with --all, which weighs the samples of all splits')
  const project = await openProject(path, options)
  const { table, layout, labelNames } = await readProject(project)
  const given = { path, options }
  const training = all ? undefined : await trainingSplit(table, project, given, commandForAll('weights', given))
  const isIncluded = (row: number) => training === undefined || training.assignment[row] === 0
  const labels = table.labels.map((label, row) => (isIncluded(row) ? label : UNLABELLED))
  const report = weigh({ ...table, labels }, training ?? project, isEach)
  // ImageFolder numbers class folders in the order of bytes, even if their names are numbers.
  const numbered = layout.kind === 'folders' && !labelNames ? report : inOrderOfNumbers(report, labelNames)
  const unlabelled = table.labels.reduce((sum, label, row) => sum + Number(label === UNLABELLED && isIncluded(row)), 0)
  const ignored = unlabelled === 0 ? [] : [`Ignored ${counted(unlabelled, 'sample')} without a label.`]
  const written = { ...numbered, notes: [...numbered.notes, ...ignored], origin: training?.origin }
  await deliver(renderWeights(written, renderOptions({ ...options, format })), options, project)
  return 0
}
