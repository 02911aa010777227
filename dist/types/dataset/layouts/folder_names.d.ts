/** Whether a folder's name indicates the type or the split of its files, so it cannot be a class on its own. */
export declare function isContainer(name: string): boolean;
/** Whether folders with only such names contain the pictures of a website: `images` and `uploads`. */
export declare function mayBeOfSite(name: string): boolean;
/** Whether a folder's name is typical of a folder that contains datasets. */
export declare function isHolder(name: string): boolean;
/** Whether a folder's name does not describe its contents: a number, one letter, `session_2`, `images`, a hash. */
export declare function isGenericName(name: string): boolean;
export declare function isYear(name: string): boolean;
export declare function arePictures(name: string): boolean;
/** Whether a folder may contain the images that belong to masks: `images`, `imgs`, `JPEGImages`. */
export declare function mayHaveMasks(name: string): boolean;
/** Whether a folder next to images contains their masks or annotations: `masks`, `gt`, `train_labels`, `SegmentationClass`. */
export declare function areMasks(name: string): boolean;
/** Whether a folder's name indicates the type of its files, not their contents: `rgb` next to `depth`, `audio`. */
export declare function isMedium(name: string): boolean;
/** Whether folders contain the same samples in several versions: `color`, `grayscale`, `segmented`. */
export declare function areVersions(names: readonly string[]): boolean;
/** The folders of images and of their masks, if the siblings are nothing else: `train` and `train_masks`. */
export declare function picturesWithMasks(names: readonly string[]): readonly string[] | undefined;
/** Whether each name is a split followed by a possible class: `trainA`, `trainB`, `testA`; `train_cat`, `test_cat`. */
export declare function areSplitsWithClass(names: readonly string[]): boolean;
/**
 * Whether folders are named after parts of a dataset and nothing else: `train-clean-100` next to `dev-other`, or
 * `images_background` next to `images_evaluation`.
 */
export declare function areNamedAsSplits(names: readonly string[]): boolean;
