import type { Config } from '../config/index.ts';
import { type LabelTable } from '../dataset/index.ts';
import type { IndexFile } from './index_file.ts';
export interface VerifyRequest {
    readonly table: LabelTable;
    readonly config: Config;
    readonly file: IndexFile;
    /** The index file that the dataset has grown from. */
    readonly base?: IndexFile | undefined;
}
/** Whether an index file is what the rules give for a dataset. */
export interface Verification {
    /** Exactly the rules; consistent, with ids kept from before; or it does not fit this dataset. */
    readonly kind: 'fresh' | 'grown' | 'mismatch';
    /** The first 10, one sentence each without full stop. */
    readonly differences: readonly string[];
    readonly differenceCount: number;
    /** grown: whether the ids that were kept could be held against the base's file. */
    readonly proven: boolean;
}
/**
 * Holds an index file against the dataset: settings, ids, positions, digest, what is balanced, and with a base that nobody
 * has moved and new ids lie where growth puts them.
 *
 * @throws {InputError} where samples have several labels each.
 */
export declare function verifySplit({ table, config, file, base }: VerifyRequest): Verification;
