import type { FileStart, InputError } from '../../config/index.ts';
import type { FolderFiles } from './count_folders.ts';
/**
 * The files of one state of a repository: the working tree, or a commit. Paths are `/`-separated and relative to the
 * root; an empty path and `.` are the root itself.
 */
export interface Tree {
    /** The name for messages: the folder, or `commit 8c1f02e`. */
    readonly name: string;
    /** Whether a path is a file or a folder; `undefined` if nothing is there. */
    kindOf(path: string): Promise<'file' | 'folder' | undefined>;
    /**
     * Lists all files below a folder, in the order of the paths' UTF-8 bytes, without `.git`. Links are followed inside
     * the tree.
     */
    files(folder: string): Promise<readonly TreeFile[]>;
    /** Lists the files that `files` would list if it could read everything, and what it cannot read. */
    readableFiles?(folder: string): Promise<ReadableFiles>;
    /**
     * Counts what `files` lists, by folder and extension. Returns `undefined` if links prevent that, or a folder is not
     * accepted.
     */
    countFiles?(folder: string, accepts: (folder: FolderFiles) => boolean): Promise<readonly FolderFiles[] | undefined>;
    /**
     * Reads a whole file.
     *
     * @throws {InputError} if there is no such file, or it is outside of the tree.
     */
    read(path: string): Promise<Uint8Array>;
    /** Reads the first bytes of a file, at most `bytes`. Without this method, whole files are read. */
    start?(path: string, bytes: number): Promise<FileStart>;
    /** Resolves links, so all paths of one file or folder become equal; `undefined` if nothing is there. */
    realPath?(path: string): Promise<string | undefined>;
    /** The folders that `files` listed more than once because links lead to them. */
    foldersTwice?(folder: string): Promise<readonly FolderTwice[]>;
    /**
     * The git blob ids of the tracked files below a path, by the same paths as in `files`; empty outside a repository.
     */
    blobIds?(path: string): Promise<ReadonlyMap<string, string>>;
    /** The path of a file on disk, for readers that read it piece by piece. */
    diskPath?(path: string): string;
}
/** One folder that is reached by two paths. */
export interface FolderTwice {
    /** The first path. */
    readonly path: string;
    /** The second path. */
    readonly again: string;
}
/** The files of a folder of which some parts cannot be read. */
export interface ReadableFiles {
    /** The files that can be read. */
    readonly files: readonly TreeFile[];
    /** The folders and links that cannot be read. */
    readonly unread: readonly UnreadPath[];
}
/** A folder or link that cannot be read or followed. */
export interface UnreadPath {
    /** Its path, relative to the folder that was listed. */
    readonly path: string;
    /** Why it cannot be read. */
    readonly error: InputError;
}
/** A file of a tree. */
export interface TreeFile {
    /** Its path, relative to the folder that was listed. */
    readonly path: string;
}
