import { scalar } from '../../dataset/index.ts'

/** A column of the dataset, as the Hugging Face library loads it. */
export interface CardFeature {
  readonly name: string
  /** The type of its values, such as `string` or `int64`. Not used if there are `classes`. */
  readonly dtype: string
  /** The names of the classes, by their codes from 0. */
  readonly classes?: readonly string[]
  /** Whether each value is a list. */
  readonly isList?: boolean
}

/** What the block `dataset_info` of a dataset card contains. */
export interface CardInfo {
  /** Empty if the columns are unknown. */
  readonly features: readonly CardFeature[]
  readonly splits: readonly { readonly name: string; readonly examples: number }[]
}

/** Renders `dataset_info` as YAML, to be pasted between the `---` lines of a dataset card. */
export function renderCard({ features, splits }: CardInfo): string {
  const lines = [
    'dataset_info:',
    ...(features.length === 0 ? [] : ['  features:', ...features.flatMap(featureLines)]),
    '  splits:',
    ...splits.flatMap(({ name, examples }) => [`    - name: ${scalar(name)}`, `      num_examples: ${examples}`]),
  ]
  return lines.map((line) => `${line}\n`).join('')
}

function featureLines({ name, dtype, classes, isList = false }: CardFeature): string[] {
  const type = isList ? 'sequence' : 'dtype'
  if (classes === undefined) return [`    - name: ${scalar(name)}`, `      ${type}: ${dtype}`]
  return [
    `    - name: ${scalar(name)}`,
    `      ${type}:`,
    '        class_label:',
    '          names:',
    ...classes.map((one, code) => `            '${code}': ${scalar(one)}`),
  ]
}
