/** Whether torchvision would take the file for an image. */
export declare function isImage(path: string): boolean;
/** Samples whose class is the folder that they are in. */
export interface ClassFolders {
    /** In the order of `torchvision.datasets.ImageFolder`. */
    readonly paths: readonly string[];
    readonly classes: readonly string[];
    /** The upper folder's split, where classes lie below folders such as `train` and `val`. */
    readonly splits?: readonly string[];
    /** Files that are no samples: outside of the class folders, and what is no image among images. */
    readonly leftOut: readonly string[];
}
/**
 * Sorts a dataset's files into class folders: the first step of a path is the class, or the second where the first steps
 * are all splits.
 *
 * @param files Neither hidden nor ignored.
 */
export declare function classFolders(files: readonly string[]): ClassFolders;
