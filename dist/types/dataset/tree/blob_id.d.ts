/** The hash functions that git names objects by. */
export type ObjectFormat = 'sha1' | 'sha256';
export declare function formatOfId(id: string): ObjectFormat;
/** The id that git gives to a file of these bytes: the hash of `blob LENGTH NUL BYTES`. */
export declare function blobId(bytes: Uint8Array, format?: ObjectFormat): string;
/** The id that git gives to a file on disk as it stands, read piece by piece. */
export declare function fileBlobId(file: string, format: ObjectFormat): string;
/** By which Git LFS names a file's content, in hex. */
export declare function fileSha256(file: string): string;
