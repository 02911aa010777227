import { type FileRole, type Medium } from '../paths/index.ts';
import type { FolderNode } from './folder_nodes.ts';
/** A folder with its files, sorted by type, and its subfolders. */
export interface Branch {
    readonly name: string;
    /** The path below the dataset, or '' for the folder of the dataset. */
    readonly path: string;
    /** The files directly inside it that may be samples, by their medium. */
    readonly files: Map<Medium, string[]>;
    /** Files that are never samples. */
    readonly others: OtherFile[];
    readonly branches: Map<string, Branch>;
    /** The number of files per medium in it and below it, without those that accompany a file of another medium. */
    readonly media: Map<Medium, number>;
    /** The number of code files in it and below it. */
    code: number;
    /** The number of files in it and below it that indicate what it contains. */
    counted: number;
    /** The number of files that each path represents, if it is not one. */
    readonly weights: Weights | undefined;
}
export type Weights = ReadonlyMap<string, number>;
interface OtherFile {
    readonly path: string;
    readonly role: FileRole;
}
/**
 * The folders of a dataset as a tree, with their files.
 *
 * @param weights The number of files that each path represents, if it is not one.
 */
export declare const branchesOf: (files: readonly string[], weights?: Weights) => Branch;
/** The files directly inside a folder that are samples of a medium, without masks next to images. */
export declare function ownSamples({ files }: Branch, medium: Medium): readonly string[];
/** All files directly inside a folder. */
export declare function filesIn({ files, others }: Branch): string[];
/** The tree of folders for samples of one medium. */
export declare function nodeFor(branch: Branch, medium: Medium): FolderNode;
export {};
