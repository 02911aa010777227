import type { InputError, LabelSettings } from '../config/index.ts';
import type { Tree, UnreadPath } from './tree/tree.ts';
/** One dataset to be read: the main one, or an additional one. */
export interface SourceContext {
    readonly tree: Tree;
    /** The dataset's folder; for a dataset that is a file, the folder that holds it. */
    readonly folder: string;
    /** As the config writes it. */
    readonly path: string;
    /** The label file, where the dataset's path is a file. */
    readonly file?: string;
    /** The index file of the splits, in the tree: it is no sample. */
    readonly indexPath?: string;
    /** What reports call it. */
    readonly name: string;
    /** The files below the folder, where they are listed already. */
    readonly listed?: ListedFiles;
    /** What to tell where no dataset was found; left out where the caller tells nothing more. */
    readonly nothingFound?: () => Promise<InputError>;
    /** As the config says, over what was detected. */
    readonly settings: LabelSettings;
    /** Only an additional dataset may be without labels where a manifest has none. */
    readonly role: 'main' | 'additional';
    /** `counts`: a row may stand for all samples of one label, since only the classes are to be counted. */
    readonly purpose: Purpose;
    /** From how many bytes on a label file on disk is read piece by piece. */
    readonly largeFrom: number;
}
export interface ListedFiles {
    /** Neither hidden nor ignored, by their paths below the dataset. */
    readonly files: string[];
    readonly passedOver: string[];
    /** What could not be listed, where that is no error. */
    readonly unread?: readonly UnreadPath[];
}
/** What a dataset is read for: its rows, or only the number of samples per class. */
export type Purpose = 'rows' | 'counts';
export declare const LARGE_FILE: number;
/** As if the settings had named a label file. */
export declare function withFile(context: SourceContext, file: string): SourceContext;
