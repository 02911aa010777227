import type { SourceContext } from '../tree/index.ts';
/** A part of a split: a folder of images, or a file that lists images. */
export interface SplitPart {
    readonly split: string;
    readonly path: string;
}
/** The YAML files at the top level, and in parent folders of images. */
export declare function yamlAbove(files: readonly string[]): string[];
/** All folders that contain files, at any depth. */
export declare function foldersOf(files: readonly string[]): ReadonlySet<string>;
export declare function isListFile(path: string): boolean;
/** The files and folders that a YAML file may name. */
export interface Known {
    readonly files: readonly string[];
    /** Folders that contain images at any depth. */
    readonly folders: ReadonlySet<string>;
}
/** The existing folders and lists that `train:`, `val:` and `test:` of a YAML file name. */
export declare function partsOfYaml(path: string, { files, folders }: Known, { tree, folder }: SourceContext): Promise<SplitPart[]>;
