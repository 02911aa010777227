/**
 * The content of a gzip archive, which is unpacked piece by piece.
 *
 * @throws {InputError} for a broken archive, and as soon as there is more in it than its size allows for.
 */
export declare function unpackGzip(packed: Uint8Array, file: string): Promise<Uint8Array>;
