/** Whether a folder never contains samples. */
export declare function isNeverData(name: string): boolean;
/** Whether a folder usually contains the results of a project. It is not a class, however many pictures it contains. */
export declare function isForShow(name: string): boolean;
/** Whether a folder next to a dataset usually does not belong to it. */
export declare function isBesideData(name: string): boolean;
/** Whether a top-level folder describes a repository and does not contain samples. */
export declare function describes(folder: string): boolean;
