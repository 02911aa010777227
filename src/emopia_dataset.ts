import { fileIn, readIndexFile } from './check/index_file.ts'
import { DataConfig } from './config/data_config.ts'
import { type Config, InputError } from './config/index.ts'
import { folderTree, type LabelTable, readDataset, textAt, UNLABELLED, withUniqueIds } from './dataset/index.ts'
import { expectedSplit, SPLIT_NAMES, type SplitName, type SplitPlan, trainingBalance } from './split/index.ts'

/** One sample of a dataset that was loaded. */
export interface DatasetSample {
  /** As in the label file, or the path below the dataset. */
  readonly id: string
  readonly emotion: string
  /** Its 0-based position in the dataset's own order. */
  readonly index: number
  /** With the strategy `weighted`, in train: N / (k n_c). */
  readonly weight?: number
}

/**
 * One split of a labelled dataset: train balanced by the config's strategy, val and test as they are. Any layout that the
 * tool reads will do, EMOPIA is the worked example.
 *
 * @example
 * const config = new DataConfig({ dataset_path: './EMOPIA_1.0', balancing_strategy: 'oversample' })
 * const train = await EMOPIADataset.load(config, 'train')
 * for (const { id, emotion } of train) console.log(id, emotion)
 */
export class EMOPIADataset implements Iterable<DatasetSample> {
  readonly split: SplitName
  readonly samples: readonly DatasetSample[]

  private constructor(split: SplitName, samples: readonly DatasetSample[]) {
    this.split = split
    this.samples = samples
  }

  /**
   * Reads the labels, splits by the config's rules (an index file that is there already is kept to), and balances train.
   * Paths are relative to the working directory.
   *
   * @throws {InputError} where the dataset or the index file cannot be read, or the split's name is unknown.
   */
  static async load(config: DataConfig | Config, split: SplitName): Promise<EMOPIADataset> {
    if (!SPLIT_NAMES.includes(split)) throw new InputError(`Unknown split "${split}": choose ${SPLIT_NAMES.join(', ')}`)
    const settings = config instanceof DataConfig ? config.toConfig() : config
    const tree = folderTree(process.cwd(), { confined: false })
    const { table } = withUniqueIds(await readDataset(tree, settings))
    const found = await readIndexFile(tree, settings.data.splitIndicesPath)
    if (found.kind === 'broken') throw new InputError(found.reason)
    const { plan, settingsChanged } = expectedSplit({ table, config: settings, head: fileIn(found), rebalance: false })
    if (settingsChanged.length > 0) throw madeOtherwise(settings, settingsChanged[0]?.key)
    return new EMOPIADataset(split, samplesOf({ table, plan, config: settings, split }))
  }

  get length(): number {
    return this.samples.length
  }

  [Symbol.iterator](): Iterator<DatasetSample> {
    return this.samples[Symbol.iterator]()
  }
}

function madeOtherwise({ data }: Config, key: string | undefined): InputError {
  return new InputError(
    `Cannot use ${data.splitIndicesPath}: it was made with another ${key}; put the setting back or run split --rebalance`,
  )
}

interface Loading {
  readonly table: LabelTable
  readonly plan: SplitPlan
  readonly config: Config
  readonly split: SplitName
}

function samplesOf({ table, plan, config, split }: Loading): DatasetSample[] {
  const part = SPLIT_NAMES.indexOf(split)
  const rows = Array.from(plan.assignment.keys()).filter((row) => plan.assignment[row] === part)
  const balance = split === 'train' ? trainingBalance({ table, plan, config }) : undefined
  if (balance?.kind === 'rows') return Array.from(balance.rows, (row) => sampleAt(table, row))
  const weights = balance?.weights
  return rows.map((row, place) => ({ ...sampleAt(table, row), ...(weights && { weight: weights[place] ?? 0 }) }))
}

function sampleAt({ ids, classes, labels }: LabelTable, row: number): DatasetSample {
  return { id: textAt(ids, row), emotion: classes[labels[row] ?? UNLABELLED] ?? '', index: row }
}
