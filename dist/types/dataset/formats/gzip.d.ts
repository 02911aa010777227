/**
 * Returns the content of a gzip archive, which is unpacked piece by piece.
 *
 * @throws {InputError} if the archive is broken, or as soon as it unpacks to more than its size allows.
 */
export declare function unpackGzip(packed: Uint8Array, file: string): Promise<Uint8Array>;
/** Returns the number of bytes that an archive of this size can unpack to. */
export declare function unpackedLimit(packedBytes: number): number;
/** Returns at most this many bytes from the start of an archive, which can be incomplete or broken. */
export declare function unpackGzipStart(packed: Uint8Array, most: number): Promise<Uint8Array>;
