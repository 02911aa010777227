/**
 * Whether an absolute path goes through a `.git` folder, below the root where it lies there. What git-annex keeps in one are
 * the files of the dataset, which its links lead to: each in a folder of its own name.
 */
export declare function isGitsOwn(path: string, root: string): boolean;
