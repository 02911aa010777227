import {
  balancedWeights,
  countLabels,
  equalWeightsNote,
  labelWeights,
  MOST_WEIGHTED_SAMPLES,
  setSamples,
  weightOptions,
  weightsOfSizes,
  weightsText,
} from '../../balance/index.ts'
import { counted, firstFew, formatCount, InputError } from '../../config/index.ts'
import { type LabelTable, UNLABELLED } from '../../dataset/index.ts'
import type { WeightsReport } from '../../report/index.ts'
import { countCodes } from '../../split/index.ts'
import type { Project } from '../input/index.ts'

/**
 * Computes the weights of the classes, and of the samples if they are wanted.
 *
 * @param most The number of samples up to which each gets a weight.
 * @throws {InputError} if no sample has a label.
 */
export function weigh(
  table: LabelTable,
  { config: { data, balancing } }: Pick<Project, 'config'>,
  isEach: boolean,
  most: number = MOST_WEIGHTED_SAMPLES,
): WeightsReport {
  const { classes, labels, labelSets } = table
  const formula = weightOptions(balancing)
  const sets = labelSets && setSamples({ ...table, labelSets }, data)
  const sizes = sets === undefined ? countCodes(labels, classes.length) : countLabels(sets)
  const empty = classes.filter((_, code) => sizes[code] === 0)
  if (empty.length === classes.length) throw new InputError('Cannot compute class weights: no sample has a label.')
  const byClass = sets === undefined ? weightsOfSizes(sizes, formula) : labelWeights(sets, formula)
  const positions = Int32Array.from(labels.keys()).filter((row) => labels[row] !== UNLABELLED)
  const isTooMany = positions.length > most
  // A sample of several labels is in no single class.
  const isByClass = isTooMany && sets === undefined
  const weightOf = (row: number) => byClass[labels[row] as number] as number
  const perRow = isEach && sets && balancedWeights(sets, balancing.by, { ...balancing, formula })
  const samples = {
    positions,
    ...(isByClass
      ? { classes: positions.map((row) => labels[row] as number) }
      : { weights: Float64Array.from(positions, (row) => (perRow ? (perRow[row] as number) : weightOf(row))) }),
  }
  const equal = equalWeightsNote(sizes, formula)
  return {
    path: data.datasetPath,
    formula: weightsText(balancing),
    classes,
    sizes,
    weights: byClass,
    notes: [
      ...(empty.length === 0
        ? []
        : [
            `${empty.length === 1 ? 'A class has' : `${formatCount(empty.length)} classes have`} no samples, so the weight is 0: ${firstFew(empty)}.`,
          ]),
      ...(equal === undefined ? [] : [equal]),
      ...(isEach && isTooMany ? [tooMany(positions.length, { most, isByClass })] : []),
    ],
    ...(isEach && { samples }),
  }
}

function tooMany(samples: number, { most, isByClass }: { readonly most: number; readonly isByClass: boolean }): string {
  const limit = `PyTorch's WeightedRandomSampler supports at most ${formatCount(most)} samples, but there are ${counted(samples, 'sample')}`
  return isByClass
    ? `${limit}. class_index has the class of each sample instead of its weight: draw a class first, with a probability in proportion to its weight times its number of samples (equal for inverse), then one of its samples.`
    : `${limit}. Draw from parts of the samples.`
}
