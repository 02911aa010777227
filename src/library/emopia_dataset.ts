import { fileIn, readIndexFile } from '../check/index.ts'
import { type Config, checkNoMore, checkWord, configFrom, type DataConfig, InputError } from '../config/index.ts'
import {
  folderTree,
  hashPrefixes,
  hasSameLines,
  type LabelTable,
  readDataset,
  textAt,
  UNLABELLED,
  withUniqueIds,
} from '../dataset/index.ts'
import {
  expectedSplit,
  SPLIT_NAMES,
  type SplitName,
  type SplitPlan,
  trainingBalance,
  writeIndexFile,
} from '../split/index.ts'
import { saveIndexFile } from './save_index_file.ts'

/** A key that only `load` knows. */
const LOADED = Symbol('loaded')

/** One sample of a loaded dataset. */
export interface DatasetSample {
  /** The id in the label file, or the path below the dataset. */
  readonly id: string
  /** The name of the sample's class. */
  readonly emotion: string
  /** The 0-based position in the dataset's own order. */
  readonly index: number
  /** The weight of the sample, `N / (k n_c)`; only in the training split with the strategy `weighted`. */
  readonly weight?: number
}

/**
 * One split of a labelled dataset. The training split is balanced by the config's strategy; the others are not
 * changed. EMOPIA is the example, but every layout that the tool reads can be loaded.
 *
 * Labels are read from disk, so `load` creates it, not `new`.
 *
 * @example
 * const config = new DataConfig({ dataset_path: './EMOPIA_1.0', balancing_strategy: 'oversample' })
 * const train = await EMOPIADataset.load(config, 'train')
 * for (const { id, emotion } of train) console.log(id, emotion)
 */
export class EMOPIADataset implements Iterable<DatasetSample> {
  /** The name of the split. */
  readonly split: SplitName
  /** The samples of the split; in a balanced training split, the copies come last. */
  readonly samples: readonly DatasetSample[]

  private constructor(loaded: typeof LOADED, split: SplitName, samples: readonly DatasetSample[]) {
    if (loaded !== LOADED) throw notByNew(split)
    this.split = split
    this.samples = samples
  }

  /**
   * Reads the labels, splits them by the config's rules, and balances the training split. If there is an index file,
   * its samples keep their splits. If `save_split_indices` is on, the index file is written unless it is current.
   * Paths are relative to the working directory.
   *
   * @throws {TypeError} if it is not a config.
   * @throws {RangeError} if the name of the split is unknown.
   * @throws {InputError} if the dataset or the index file cannot be read, or the index file cannot be written.
   */
  static async load(config: DataConfig | Config, split: SplitName, ...more: never[]): Promise<EMOPIADataset> {
    const doing = 'load an EMOPIADataset'
    checkNoMore(more, doing, 'a config and the name of a split')
    const settings = configFrom(config, doing)
    checkWord(split, { doing, name: 'split' }, SPLIT_NAMES)
    const tree = folderTree(process.cwd(), { confined: false })
    const read = await readDataset(tree, settings)
    const { table } = withUniqueIds(read, hashPrefixes(read.table.ids, settings.data))
    const found = await readIndexFile(tree, settings.data.splitIndicesPath)
    if (found.kind === 'broken') throw new InputError(found.reason)
    const { plan, settingsChanged } = expectedSplit({
      table,
      config: settings,
      head: fileIn(found),
      rebalance: false,
      name: settings.data.splitIndicesPath,
    })
    if (settingsChanged.length > 0) throw madeOtherwise(settings, settingsChanged[0]?.key)
    if (settings.data.saveSplitIndices) {
      const expected = writeIndexFile({ table, plan, config: settings })
      const isCurrent = found.kind === 'read' && hasSameLines(found.bytes, expected)
      if (!isCurrent) saveIndexFile(settings.data.splitIndicesPath, expected)
    }
    return new EMOPIADataset(LOADED, split, samplesOf({ table, plan, config: settings, split }))
  }

  /** The number of samples. */
  get length(): number {
    return this.samples.length
  }

  /** Iterates over the samples. */
  [Symbol.iterator](): Iterator<DatasetSample> {
    return this.samples[Symbol.iterator]()
  }
}

/**
 * Plain JavaScript has no private constructors, and `new EMOPIADataset(config, { split })` is an obvious thing to try.
 */
function notByNew(given: unknown): TypeError {
  const split: unknown = typeof given === 'object' && given !== null ? Reflect.get(given, 'split') : given
  const name = typeof split === 'string' ? split : 'train'
  return new TypeError(
    `Cannot create an EMOPIADataset with \`new\`: the labels must be read from disk. Use \`const dataset = await EMOPIADataset.load(config, ${JSON.stringify(name)})\``,
  )
}

function madeOtherwise({ data }: Config, key: string | undefined): InputError {
  return new InputError(
    `Cannot use '${data.splitIndicesPath}': it was created with a different ${key}. Restore the setting, or run \`split --rebalance\``,
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
