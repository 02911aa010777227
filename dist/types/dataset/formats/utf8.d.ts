/**
 * Returns the bytes of a text file without a byte order mark.
 *
 * @throws {InputError} with the line of the first byte that is not UTF-8.
 */
export declare function utf8Bytes(bytes: Uint8Array, file: string): Uint8Array;
/**
 * Returns the text of a file without a byte order mark.
 *
 * @throws {InputError} like `utf8Bytes`, and if there are more bytes than a text can have.
 */
export declare function utf8Text(bytes: Uint8Array, file: string): string;
/** @throws {InputError} if a text cannot be encoded as UTF-8. */
export declare function checkWellFormed(text: string, file: string, line?: number): string;
