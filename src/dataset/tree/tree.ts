import type { FileStart, InputError } from '../../config/index.ts'
import type { FolderFiles } from '../scan/index.ts'

/**
 * Files of one state of a repository: what is checked out, or a commit. Paths are as a config writes them, `/`-separated
 * and relative to the tree's root; `''` and `.` are the root itself.
 */
export interface Tree {
  /** For messages: the folder, or `commit 8c1f02e`. */
  readonly name: string
  kindOf(path: string): Promise<'file' | 'folder' | undefined>
  /** All files below a folder, in the order of their bytes, without `.git`. Links are followed inside the tree. */
  files(folder: string): Promise<readonly TreeFile[]>
  /** The same, but that what cannot be read is passed over and told. */
  readableFiles?(
    folder: string,
  ): Promise<{ readonly files: readonly TreeFile[]; readonly unread: readonly UnreadPath[] }>
  /**
   * Counts what `files` lists, without its paths; none where links or other things are in the way of that, or a folder is
   * not accepted.
   */
  countFiles?(folder: string, accepts: (folder: FolderFiles) => boolean): Promise<readonly FolderFiles[] | undefined>
  /** @throws {InputError} where there is no such file, or it lies outside of the tree. */
  read(path: string): Promise<Uint8Array>
  /** The first bytes of a file, `bytes` at most; where it is left out the whole file is read. */
  start?(path: string, bytes: number): Promise<FileStart>
  /** Without links on the way, so that all paths to one folder or file are the same; undefined where nothing is there. */
  realPath?(path: string): Promise<string | undefined>
  /** Of the folders that `files` listed more than once, since links lead to them: the two paths of each below the folder. */
  foldersTwice?(folder: string): Promise<readonly FolderTwice[]>
  /** Git's blob ids of the files below a path that git tracks, by the same paths as `files`; none outside git. */
  blobIds?(path: string): Promise<ReadonlyMap<string, string>>
  /** Where a file lies on this machine's disk, for scanners that read it piece by piece. */
  diskPath?(path: string): string
}

/** One folder under two names. */
export interface FolderTwice {
  readonly path: string
  readonly again: string
}

/** A folder or link that cannot be read or followed, by its path below the folder that was listed. */
export interface UnreadPath {
  readonly path: string
  readonly error: InputError
}

export interface TreeFile {
  /** Relative to the folder that was listed. */
  readonly path: string
}
