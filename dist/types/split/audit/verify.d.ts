import { type Config } from '../../config/index.ts';
import { type LabelTable } from '../../dataset/index.ts';
import { type IndexFile } from '../index_file/index.ts';
import { type IdInSeveralSplits, type SplitPlan } from '../plan/index.ts';
interface VerifyRequest {
    readonly table: LabelTable;
    readonly config: Config;
    readonly file: IndexFile;
    /** The index file that the split has grown from. */
    readonly base?: IndexFile | undefined;
}
/** Whether an index file matches a dataset and the rules. */
export interface Verification {
    /** It follows the rules exactly; it is consistent, with kept ids; it does not match; or it belongs to another dataset. */
    readonly kind: 'fresh' | 'grown' | 'mismatch' | 'other dataset';
    /** The first 10, one sentence each without a full stop. */
    readonly differences: readonly string[];
    readonly differenceCount: number;
    /** For `grown`: whether the kept ids were compared with the file on the base. */
    readonly proven: boolean;
    /** Settings that differ from the file that the next split grows from, so it would not be written. */
    readonly settingsChanged: readonly string[];
    /** Ids with rows in more than one split, if the file does not treat ids as groups. */
    readonly idsInSeveralSplits: readonly IdInSeveralSplits[];
    /** The split that the file gives the samples, with the groups that it keeps together. None for another dataset. */
    readonly splits?: {
        readonly table: LabelTable;
        readonly plan: SplitPlan;
    };
}
/**
 * Compares an index file with the dataset: settings, ids, positions, digest and balanced samples. With a base, also
 * checks that no sample has moved and that new ids are in the expected splits.
 *
 * @throws {InputError} if it is a rules file and samples have several labels each.
 */
export declare function verifySplit(request: VerifyRequest): Verification;
export {};
