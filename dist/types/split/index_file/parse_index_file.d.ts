import { type IndexFile } from './index_file.ts';
/**
 * Parses a split index file. A damaged file is rejected: one that is not JSON, has conflict markers, an
 * unknown version, an id or a position twice, or lists of unequal lengths.
 *
 * @param bytes The content of the file.
 * @throws {InputError} with the name of the file, and the line if the text itself is broken.
 */
export declare function parseIndexFile(bytes: Uint8Array, origin: {
    /** The name of the file, for messages. */
    readonly file: string;
}, ...more: never[]): IndexFile;
