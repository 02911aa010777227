import type { Dataset } from '../dataset.ts';
import type { SourceContext } from '../source_context.ts';
import { type ClassFolders } from './class_folders.ts';
/** Class folders whose files were counted without keeping their names: one path stands for all of an ending in a folder. */
export interface CountedFolders extends ClassFolders {
    /** How many files each of `paths` stands for. */
    readonly weights: Float64Array;
}
/** One folder a class, as the settings say. */
export declare function readClassFolders(context: SourceContext): Promise<Dataset>;
/**
 * The class folders of a dataset of which only the classes are to be counted. None where the names of the files matter:
 * to settings, as label files, or since some of them are no samples.
 */
export declare function countedFolders(context: SourceContext, { detecting }: {
    detecting: boolean;
}): Promise<CountedFolders | undefined>;
/** The dataset of counted folders: what `folderDataset` gives, but that a row stands for many samples. */
export declare function countedFolderDataset({ weights, ...found }: CountedFolders, context: SourceContext, told: {
    readonly detected: boolean;
}): Promise<Dataset>;
