/** @param real without links on its way */
export declare function isMadeUp(real: string): boolean;
export interface FileBytesOptions {
    /** For messages. */
    readonly file: string;
    /** A larger file is refused before it is read. */
    readonly maxBytes?: number;
}
/**
 * The bytes of a regular file. Nothing else is read: a pipe or a device may never end, nor may a file below `/proc`.
 *
 * @param real without links on its way
 * @throws {InputError} for anything but a regular file, for one that is too large and one that changes meanwhile. What the
 * system says about a file that cannot be opened or read is thrown as it is.
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
 * The first bytes of a regular file, to tell what it is.
 *
 * @param real without links on its way
 * @throws {InputError} as `fileBytes` does.
 */
export declare function fileStart(real: string, { file, bytes: most }: {
    readonly file: string;
    readonly bytes: number;
}): FileStart;
