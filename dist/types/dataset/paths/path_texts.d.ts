/** Whether a text ends like a file name: `a.jpg`, `images/my cat.JPEG`. */
export declare function namesAFile(text: string): boolean;
/** Whether at least nine tenths of the first texts are paths and not sentences. */
export declare function looksLikePaths(texts: readonly string[]): boolean;
