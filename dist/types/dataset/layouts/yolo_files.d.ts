import type { SourceContext } from '../tree/index.ts';
/** An image and the file with its boxes. An image without one is unlabelled. */
interface YoloSample {
    /** The path of the image, or of its labels if the image does not exist. */
    readonly id: string;
    /** The result of `keyOf` for the path of the image. */
    readonly key: string;
    readonly labelFile?: string;
}
/** Images with their labels, in the order of their ids. */
interface YoloFiles {
    readonly samples: readonly YoloSample[];
    /** Other images, such as pictures for a README, which are not samples. */
    readonly elsewhere: readonly string[];
    /** Returns the same key for an image and its label file. */
    readonly keyOf: (path: string) => string;
}
/** Pairs images with their labels: `images/` with `labels/`, otherwise files next to each other. */
export declare function yoloFiles(files: readonly string[]): YoloFiles;
/** Whether there are folders of images and of labels, as in YOLO. */
export declare function hasYoloFolders(files: readonly string[]): boolean;
export declare function isInImages(path: string): boolean;
export declare function isInLabels(path: string): boolean;
/** The parent folder of the `images/` or `labels/` that contains a file. */
export declare function labelsOwner(path: string): string;
export declare function isSplitList(path: string): boolean;
/** Whether the files in `labels/` are labels: some belong to an image or look like labels. */
export declare function isYoloInFolders(files: readonly string[], context: SourceContext): Promise<boolean>;
/**
 * Whether there are labels next to images. If the folders could also be classes, their texts may be anything. Then a file
 * of class names at the top level shows that it is YOLO.
 */
export declare function isYoloBeside(files: readonly string[], context: SourceContext): Promise<boolean>;
/** Whether the first line is a box. Returns `undefined` if there are no lines. */
export declare function firstHoldsBox(text: string): boolean | undefined;
export {};
