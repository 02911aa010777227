/**
 * The bytes of a text file without a byte order mark.
 *
 * @throws {InputError} with the line of the first byte that is no UTF-8.
 */
export declare function utf8Bytes(bytes: Uint8Array, file: string): Uint8Array;
/**
 * The text of a file without a byte order mark.
 *
 * @throws {InputError} as `utf8Bytes` does, and for more bytes than one text can have.
 */
export declare function utf8Text(bytes: Uint8Array, file: string): string;
/** @throws {InputError} where a text cannot be written as UTF-8. */
export declare function checkWellFormed(text: string, file: string, line?: number): string;
