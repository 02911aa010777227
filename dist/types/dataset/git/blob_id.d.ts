/** The hash functions that git uses for object ids. */
type ObjectFormat = 'sha1' | 'sha256';
export declare function formatOfId(id: string): ObjectFormat;
/** Returns git's blob id of a file with these bytes: the hash of `blob LENGTH NUL BYTES`. */
export declare function blobId(bytes: Uint8Array, format?: ObjectFormat): string;
/** Returns git's blob id of a file on disk without any conversion. The file is read piece by piece. */
export declare function fileBlobId(file: string, format: ObjectFormat): string;
/** Returns the SHA-256 of a file in hexadecimal, which identifies its content in Git LFS. */
export declare function fileSha256(file: string): string;
export {};
