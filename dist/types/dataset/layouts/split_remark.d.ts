/**
 * A sentence if the names of label files show that they are the splits of one dataset.
 *
 * @returns an empty list if they do not
 */
export declare function splitFilesRemark(files: readonly string[], folder: string): string[];
