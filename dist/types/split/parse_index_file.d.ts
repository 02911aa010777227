import { type IndexFile } from './index_file.ts';
/**
 * Reads a split index file, and refuses one that is broken in itself: not JSON, with conflict marks, of an unknown version,
 * with an id or a position twice, or with lists of unequal length.
 *
 * @throws {InputError} naming the file, and the line where the text itself is broken.
 */
export declare function parseIndexFile(bytes: Uint8Array, origin: {
    readonly file: string;
}, ...more: never[]): IndexFile;
