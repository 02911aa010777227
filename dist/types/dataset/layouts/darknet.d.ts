import { type SourceContext } from '../tree/index.ts';
/** The existing files that darknet's `obj.data` names. */
interface DarknetData {
    readonly path: string;
    /** The file with the class names: `names = data/obj.names`. */
    readonly names?: string;
    /** The lists of images: `train = data/train.txt`. */
    readonly lists: readonly {
        readonly split: string;
        readonly path: string;
    }[];
}
/** Finds the `*.data` files that name files of the dataset. Other `*.data` files are tables or anything else. */
export declare function darknetFiles(files: readonly string[], context: SourceContext): Promise<DarknetData[]>;
export declare function isData(path: string): boolean;
/** Resolves a path that was written for another folder, searching from the folder of its file upward. */
export declare function fromFolderUp(file: string, written: string, isThere: (path: string) => boolean): string | undefined;
/** Resolves a path that was written for another machine: the longest end of it that exists. */
export declare function reachable(path: string, isThere: (end: string) => boolean): string | undefined;
export {};
