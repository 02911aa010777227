/**
 * Whether an absolute path goes through a `.git` folder, below the root if it is inside the root. The objects of
 * git-annex in such a folder are an exception: they are the files of the dataset, which its links lead to.
 */
export declare function isInGitFolder(path: string, root: string): boolean;
