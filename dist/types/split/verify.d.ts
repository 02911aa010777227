import type { Config } from '../config/index.ts';
import { type LabelTable } from '../dataset/index.ts';
import type { IndexFile } from './index_file.ts';
import { type TornId } from './rows_of_one_id.ts';
export interface VerifyRequest {
    readonly table: LabelTable;
    readonly config: Config;
    readonly file: IndexFile;
    /** The index file that the dataset has grown from. */
    readonly base?: IndexFile | undefined;
}
/** Whether an index file is what the rules give for a dataset. */
export interface Verification {
    /** Exactly the rules; consistent, with ids kept from before; it does not fit this dataset; or it is another one's. */
    readonly kind: 'fresh' | 'grown' | 'unfit' | 'other dataset';
    /** The first 10, one sentence each without full stop. */
    readonly differences: readonly string[];
    readonly differenceCount: number;
    /** grown: whether the ids that were kept could be held against the base's file. */
    readonly proven: boolean;
    /** Settings that differ from those of the file that the next split grows from: it will not be written with them. */
    readonly settingsChanged: readonly string[];
    /** Ids of several rows that the file tears apart, though it does not know them as groups. */
    readonly torn: readonly TornId[];
}
/**
 * Holds an index file against the dataset: settings, ids, positions, digest, what is balanced, and with a base that nobody
 * has moved and new ids lie where growth puts them.
 *
 * @throws {InputError} where samples have several labels each.
 */
export declare function verifySplit(request: VerifyRequest): Verification;
