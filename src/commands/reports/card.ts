import { extname } from 'node:path'
import { InputError } from '../../config/index.ts'
import type { Dataset } from '../../dataset/index.ts'
import { countCodes, expectedSplit } from '../../split/index.ts'
import {
  type CardOptions,
  type Given,
  openIndexFiles,
  openProject,
  type Project,
  readProject,
  splitCommand,
  unreadableIndex,
} from '../input/index.ts'
import { deliver, tell, tellFound } from '../output/index.ts'
import { cardFeatures } from './card_features.ts'
import { type CardInfo, renderCard } from './render_card.ts'

/** Prints the block `dataset_info` of a dataset card: the columns with their classes, and the sizes of the splits. */
export async function card(path: string | undefined, { format: _, ...options }: CardOptions): Promise<0> {
  refuseOtherFiles(options.output)
  const project = await openProject(path, options)
  const { data } = project.config
  if (data.additionalDatasets.length > 0) {
    tell('A dataset card describes one dataset, so the additional datasets are left out', options)
  }
  // Each additional dataset has its own card.
  const main = { ...project, config: { ...project.config, data: { ...data, additionalDatasets: [] } } }
  const dataset = await readProject(main)
  tellFound(dataset.layout, main, options)
  const features = await cardFeatures(dataset)
  if (features.length === 0) {
    const why = dataset.layout.files.some((file) => file.endsWith('.parquet'))
      ? 'the Parquet files contain them'
      : 'their types cannot be determined'
    tell(`The columns (features) are left out, because ${why}`, options)
  }
  await deliver(renderCard({ features, splits: await splitsOf(dataset, main, { path, options }) }), options, project)
  return 0
}

/** A card is Markdown around this block, so the block alone must not look like one. */
function refuseOtherFiles(output: string | undefined): void {
  if (output === undefined || /^\.ya?ml$/i.test(extname(output))) return
  throw new InputError(
    `Cannot write a dataset_info block to '${output}': the file must end in .yaml or .yml. To update a card, copy the block between the --- lines of its README.md.`,
  )
}

/**
 * The split of the index file that `--index` names, else the dataset's own, else that of the config's index file, else one split `train`,
 * as the Hugging Face library calls it.
 */
async function splitsOf({ table }: Dataset, project: Project, given: Given): Promise<CardInfo['splits']> {
  const { options } = given
  if (table.splits !== undefined && options.index === undefined) return sizesOf(table.splits.names, table.splits.codes)
  const { shown, path: index, found } = await openIndexFiles(project, options)
  if (table.splits !== undefined)
    tell(
      `The block has the splits of '${shown}', but the dataset has its own split, which load_dataset may use`,
      options,
    )
  if (found.kind === 'broken') throw await unreadableIndex(project, given, index, found)
  if (found.kind === 'missing') {
    if (options.index !== undefined) throw new InputError(`Cannot find the index file '${shown}'`)
    return [{ name: 'train', examples: table.size }]
  }
  const { config } = project
  const head = found.file
  const { plan, settingsChanged } = expectedSplit({ table, config, head, rebalance: false, name: shown })
  if (settingsChanged.length > 0) {
    throw new InputError(
      `Cannot use the split in '${shown}': the config has other settings. Restore them, or run \`${splitCommand(project, given)} --rebalance\`.`,
    )
  }
  return sizesOf(plan.names, plan.assignment)
}

const ORDER = ['train', 'validation', 'test']

/** Hugging Face's word for `val` is `validation`. */
function sizesOf(names: readonly string[], codes: ArrayLike<number>): CardInfo['splits'] {
  const sizes = countCodes(Int32Array.from(codes), names.length)
  const splits = names.map((name, code) => ({ name: name === 'val' ? 'validation' : name, examples: sizes[code] ?? 0 }))
  const known = ORDER.flatMap((name) => splits.filter((split) => split.name === name))
  return [...known, ...splits.filter((split) => !known.includes(split))]
}
