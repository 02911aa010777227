import type { Note } from '../table/index.ts';
/** Finds the image of an annotation by its path, and by the name in the annotation. */
export type ImageFinder = (path: string, name?: string) => FoundImage | undefined;
interface FoundImage {
    readonly image: string;
    /** Whether it is next to its annotation and has the same name. */
    readonly isNextToImage: boolean;
}
/** Finds images next to their annotation, otherwise by name in the best matching folder, but never in another split. */
export declare function imageFinder(images: readonly string[]): ImageFinder;
/**
 * Tests by its folder whether an image belongs to the dataset: folders of annotated images, everything below a folder such
 * as `images/`, and the same folders of other splits. If no annotated image exists, `images/` next to the annotations.
 */
export declare function imageFolders(annotated: Iterable<string>, annotationFolders: Iterable<string>): (path: string) => boolean;
/** The same for `train/images` and `test/images`. */
export declare function withAnySplit(folder: string): string;
/** The name of a folder without the split at its end. */
export declare function withoutEnd(folder: string): string | undefined;
/**
 * Returns the split of a path: that of a folder named after a split, otherwise the one at the end of a folder's name if
 * the names end in several splits.
 */
export declare function folderSplits(paths: readonly string[]): (path: string) => {
    readonly split?: string;
};
/** A note on images that are not samples because of their folders. */
export declare function elsewhereNote(images: readonly string[]): Note[];
export {};
