import { type Config, type DataConfig } from '../config/index.ts';
import { type SplitName } from '../split/index.ts';
/** One sample of a loaded dataset. */
export interface DatasetSample {
    /** The id in the label file, or the path below the dataset. */
    readonly id: string;
    /** The name of the sample's class. */
    readonly emotion: string;
    /** The 0-based position in the dataset's own order. */
    readonly index: number;
    /** The weight of the sample, `N / (k n_c)`; only in the training split with the strategy `weighted`. */
    readonly weight?: number;
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
export declare class EMOPIADataset implements Iterable<DatasetSample> {
    /** The name of the split. */
    readonly split: SplitName;
    /** The samples of the split; in a balanced training split, the copies come last. */
    readonly samples: readonly DatasetSample[];
    private constructor();
    /**
     * Reads the labels, splits them by the config's rules, and balances the training split. If there is an index file,
     * its samples keep their splits. If `save_split_indices` is on, the index file is written unless it is current.
     * Paths are relative to the working directory.
     *
     * @throws {TypeError} if it is not a config.
     * @throws {RangeError} if the name of the split is unknown.
     * @throws {InputError} if the dataset or the index file cannot be read, or the index file cannot be written.
     */
    static load(config: DataConfig | Config, split: SplitName, ...more: never[]): Promise<EMOPIADataset>;
    /** The number of samples. */
    get length(): number;
    /** Iterates over the samples. */
    [Symbol.iterator](): Iterator<DatasetSample>;
}
