/** Why an index file is too large for a commit through the API, if it is. */
export declare function tooLargeToCommit(bytes: number): string | undefined;
/** Advice on an index file that lists many samples, if it does. */
export declare function adviceOnFileSize(path: string, samples: number, bytes: number): string | undefined;
