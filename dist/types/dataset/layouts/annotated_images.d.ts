import { type Dataset, type Layout } from '../table/index.ts';
import type { SourceContext } from '../tree/index.ts';
/** Images (or tasks) with boxes (or regions, choices) that carry the labels. */
export interface AnnotatedImages {
    readonly images: readonly AnnotatedImage[];
    readonly boxes: readonly Box[];
    /** Classes that exist even if no box has them. */
    readonly declared: readonly string[];
    /** Whether each image has at most one label, so its labels are not a set. */
    readonly isSingle?: boolean;
    /** The name of a box's group: `image` or `task`. */
    readonly noun: 'image' | 'task';
    /** The label files, if images and boxes follow one another in them and have line numbers. */
    readonly parts?: readonly {
        readonly file: string;
        readonly images: number;
        readonly boxes: number;
    }[];
}
export interface AnnotatedImage {
    readonly id: string;
    /** False if the image is not annotated yet: it is unlabelled, not an image without objects. */
    readonly isAnnotated: boolean;
    readonly line?: number;
    readonly split?: string;
    /** Other splits that contain the image as well, which is leakage. */
    readonly furtherSplits?: readonly string[];
}
export interface Box {
    readonly id: string;
    /** An index in `images`. */
    readonly image: number;
    /** The label before names and `labels.map` are applied. */
    readonly label: string;
    readonly line?: number;
}
export interface AnnotatedFiles extends Pick<Layout, 'kind' | 'files' | 'detected'> {
    readonly title: string;
}
/** Makes each image a sample with the set of its labels. With `label: annotations`, each box is a sample and the image its group. */
export declare function annotatedDataset(found: AnnotatedImages, context: SourceContext, { kind, files, detected, title }: AnnotatedFiles): Promise<Dataset>;
