import type { Dataset, Layout } from '../dataset.ts';
import type { SourceContext } from '../source_context.ts';
/** Images (or tasks) with boxes (or regions, choices) that carry the labels. */
export interface AnnotatedImages {
    readonly images: readonly AnnotatedImage[];
    readonly boxes: readonly Box[];
    /** Classes that there are even if no box has them. */
    readonly declared: readonly string[];
    /** Whether an image has one label at most, so that it is not a set. */
    readonly isSingle?: boolean;
    /** What the group of a box is called: `image`, `task`. */
    readonly noun: 'image' | 'task';
    /** The label files, where images and boxes stand in them one after the other and know their lines. */
    readonly parts?: readonly {
        readonly file: string;
        readonly images: number;
        readonly boxes: number;
    }[];
}
export interface AnnotatedImage {
    readonly id: string;
    /** False where nobody has looked at it yet: it is unlabelled, and not an image of nothing. */
    readonly isAnnotated: boolean;
    readonly line?: number;
    readonly split?: string;
}
export interface Box {
    readonly id: string;
    /** A place in `images`. */
    readonly image: number;
    /** Before names and map. */
    readonly label: string;
    readonly line?: number;
}
export interface AnnotatedFiles extends Pick<Layout, 'kind' | 'files' | 'detected'> {
    readonly title: string;
}
/** An image is a sample with the set of its labels; with `label: annotations` each box is a sample, the image its group. */
export declare function annotatedDataset(found: AnnotatedImages, context: SourceContext, { kind, files, detected, title }: AnnotatedFiles): Promise<Dataset>;
