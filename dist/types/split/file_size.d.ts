/** Why an index file is too large to be committed by the API; none where it is not. */
export declare function tooLargeToCommit(bytes: number): string | undefined;
/** What to say of an index file that lists many samples; none where it is of an ordinary size. */
export declare function adviceOnFileSize(path: string, samples: number, bytes: number): string | undefined;
