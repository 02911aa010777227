import type { Note } from '../table/index.ts';
import type { SourceContext } from '../tree/index.ts';
import type { ClassFolders } from './class_folders.ts';
/** Returns the files that may contain the classes of samples in folders of a split: `val/val_annotations.txt`. */
export declare function listsOfSplits(folders: Iterable<string>, leftOut: readonly string[]): string[];
interface WithListed {
    readonly found: ClassFolders;
    readonly notes: readonly Note[];
}
/**
 * Reads the classes of a split without class folders from a list in it, with lines such as `val_0.JPEG<tab>n03444034`. Only
 * classes that other splits have as folders count.
 */
export declare function withListedLabels(found: ClassFolders, context: SourceContext): Promise<WithListed>;
export {};
