/** @param real The path without symbolic links. */
export declare function isMadeUp(real: string): boolean;
interface FileBytesOptions {
    /** For messages. */
    readonly file: string;
    /** A larger file is rejected before it is read. */
    readonly maxBytes?: number;
}
/**
 * Returns the bytes of a regular file. Nothing else is read, because a pipe, a device or a file in `/proc` may never end.
 *
 * @param real The path without symbolic links.
 * @throws {InputError} if it is not a regular file, is too large, or changes while it is read. Errors of the system for a
 * file that cannot be opened or read are thrown unchanged.
 */
export declare function fileBytes(real: string, { file, maxBytes }: FileBytesOptions): Uint8Array;
/** The beginning of a file. */
export interface FileStart {
    /** The first bytes of the file. */
    readonly bytes: Uint8Array;
    /** Whether these are all bytes of the file. */
    readonly isWhole: boolean;
}
/**
 * Returns the first bytes of a regular file, to identify it.
 *
 * @param real The path without symbolic links.
 * @throws {InputError} as `fileBytes` does.
 */
export declare function fileStart(real: string, { file, bytes: most }: {
    readonly file: string;
    readonly bytes: number;
}): FileStart;
export {};
