import { type DataConfig } from './config/data_config.ts';
import { type Config } from './config/index.ts';
import { type SplitName } from './split/index.ts';
/** One sample of a dataset that was loaded. */
export interface DatasetSample {
    /** As in the label file, or the path below the dataset. */
    readonly id: string;
    readonly emotion: string;
    /** Its 0-based position in the dataset's own order. */
    readonly index: number;
    /** With the strategy `weighted`, in train: N / (k n_c). */
    readonly weight?: number;
}
/**
 * One split of a labelled dataset: train balanced by the config's strategy, val and test as they are. Any layout that the
 * tool reads will do, EMOPIA is the worked example. It is made by `load`, since labels are read from disk.
 *
 * @example
 * const config = new DataConfig({ dataset_path: './EMOPIA_1.0', balancing_strategy: 'oversample' })
 * const train = await EMOPIADataset.load(config, 'train')
 * for (const { id, emotion } of train) console.log(id, emotion)
 */
export declare class EMOPIADataset implements Iterable<DatasetSample> {
    readonly split: SplitName;
    readonly samples: readonly DatasetSample[];
    private constructor();
    /**
     * Reads the labels, splits by the config's rules (an index file that is there already is kept to), and balances train.
     * Where the config says `save_split_indices`, the index file is written unless it is up to date. Paths are relative to
     * the working directory.
     *
     * @throws {TypeError} where the config is none.
     * @throws {RangeError} where the split's name is unknown.
     * @throws {InputError} where the dataset or the index file cannot be read, or the index file cannot be written.
     */
    static load(config: DataConfig | Config, split: SplitName, ...more: never[]): Promise<EMOPIADataset>;
    get length(): number;
    [Symbol.iterator](): Iterator<DatasetSample>;
}
