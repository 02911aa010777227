import { type StartOf } from './file_starts.ts';
/** Whether a folder's name indicates that it contains annotations: `Annotations`, `xmls`, `train_annotations`. */
export declare function holdsAnnotations(name: string): boolean;
/**
 * Whether XML files are Pascal VOC: those in a folder named accordingly, those with the names of images, and those that are
 * numerous compared with the images. An example annotation in another dataset does not make it Pascal VOC.
 */
export declare function isVoc(files: readonly string[], startOf: StartOf): Promise<boolean>;
interface VocFiles {
    readonly annotations: readonly string[];
    /** XML files in folders without annotations: settings of tools, detectors. */
    readonly others: readonly string[];
}
/** Sorts the XML files by the contents of their folders. */
export declare function vocFiles(files: readonly string[], startOf: StartOf): Promise<VocFiles>;
export {};
