import type { LabelFormat } from '../../../config/index.ts';
import { type Find, type Look } from '../found/index.ts';
/** Label files of one dataset. */
export interface FileGroup {
    /** The folder of the dataset. */
    readonly root: string;
    /** The folders that contain the label files. */
    readonly folders: readonly string[];
    readonly files: readonly string[];
}
/** The files that are searched, sorted once. */
export interface SearchedFiles {
    readonly look: Look;
    readonly xml: readonly string[];
    readonly json: readonly string[];
    readonly texts: readonly string[];
    readonly images: readonly string[];
    /** YAML files, `*.data` and `*.names`, which may describe how to read the label files. */
    readonly others: readonly string[];
    readonly textOf: (path: string) => Promise<string>;
}
/** Returns the dataset folder of a folder with annotations: the path without the folders for annotations and for splits. */
export declare function datasetFolder(folder: string): string;
/** Removes the names of splits from the end of a path. */
export declare function withoutSplits(folder: string): string;
export declare function isNearEnough({ root }: FileGroup): boolean;
/**
 * Joins groups that have the same root, and groups in sibling folders that are parts of one dataset: folders for which
 * `arePieces` is true, and folders whose names differ only in the split.
 */
export declare function joinGroups(groups: readonly FileGroup[], arePieces: (group: FileGroup) => boolean): FileGroup[];
/** Returns the path that selects a group: its root, or the only folder of its label files. */
export declare function pathOfGroup({ root, folders }: FileGroup): string;
/**
 * Returns the finds of groups with one label file per image, in the format `kind`. Other datasets below a group are
 * ignored.
 */
export declare function findsOfGroups(groups: readonly FileGroup[], kind: LabelFormat, { images, look }: SearchedFiles, describe: (group: FileGroup) => Pick<Find, 'path' | 'description' | 'reasons' | 'needsConfig'>): Find[];
export declare function imagesReason(namesFiles: boolean): string;
/** Whether the reader finds the same without a given format because the folder contains nothing else. */
export declare function isAlone(find: Find, all: readonly Find[], files: readonly string[], isOwn: (path: string) => boolean): boolean;
