import type { InputError, LabelSettings } from '../../config/index.ts';
import type { Tree, UnreadPath } from './tree.ts';
/** One dataset to be read: the main one, or an additional one. */
export interface SourceContext {
    readonly tree: Tree;
    /** The dataset's folder; for a dataset that is a file, the folder that holds it. */
    readonly folder: string;
    /** The path as it is written in the config. */
    readonly path: string;
    /** Whether no config contains the path, so that a line of the config does not read the dataset without it. */
    readonly needsPath?: boolean;
    /** The label file, if the dataset's path is a file. */
    readonly file?: string;
    /** The split of each label file, by its path below the folder, if a description of the dataset names it. */
    readonly splitOfFile?: ReadonlyMap<string, string>;
    /** The path of the index file in the tree. It is not a sample. */
    readonly indexPath?: string;
    /** The name of the dataset in reports. */
    readonly name: string;
    /** The files below the folder, if they are already listed. */
    readonly listed?: ListedFiles;
    /** The error to throw if no dataset was found; by default, without further details. */
    readonly nothingFound?: () => Promise<InputError>;
    /** The settings of the config, which take precedence over what was detected. */
    readonly settings: LabelSettings;
    /** Only an additional dataset can be unlabelled if a manifest has no labels. */
    readonly role: 'main' | 'additional';
    /** With `counts`, a row can represent all samples of one label because only the classes are counted. */
    readonly purpose: Purpose;
    /** The size in bytes from which a label file on disk is read piece by piece. */
    readonly largeFrom: number;
}
export interface ListedFiles {
    /** The paths of the files relative to the dataset, without hidden and ignored ones. */
    readonly files: string[];
    readonly passedOver: string[];
    /** What could not be listed, if that is not an error. */
    readonly unread?: readonly UnreadPath[];
}
/** What a dataset is read for: its rows, or only the number of samples per class. */
export type Purpose = 'rows' | 'counts';
export declare const LARGE_FILE: number;
/** Returns the context as if the settings named this label file. */
export declare function withLabelFile(context: SourceContext, file: string): SourceContext;
