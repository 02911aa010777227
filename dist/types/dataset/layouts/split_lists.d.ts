import type { ExistingSplits, Note } from '../table/index.ts';
import type { SourceContext } from '../tree/index.ts';
import type { ClassFolders } from './class_folders.ts';
/** The splits from lists of samples next to class folders. */
interface SplitsOfLists {
    readonly splits: ExistingSplits;
    readonly notes: readonly Note[];
}
/**
 * Reads the splits of class folders from lists next to them: `testing_list.txt` with lines such as `yes/1.wav`, or
 * `meta/train.txt` with lines such as `apple_pie/1005649`. If there is no list for train, unlisted samples are in train.
 */
export declare function splitsOfLists(found: ClassFolders, context: SourceContext): Promise<SplitsOfLists | undefined>;
export {};
