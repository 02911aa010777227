import type { Dataset } from '../table/index.ts';
import { type SourceContext } from '../tree/index.ts';
import { type AnnotatedFiles } from './annotated_images.ts';
/**
 * Finds the files of a dataset that CVAT wrote. XML files with the names of images belong to Pascal VOC.
 *
 * @param files Paths below the dataset.
 */
export declare function cvatFiles(files: readonly string[], { tree, folder }: SourceContext): Promise<string[]>;
/**
 * Reads 'CVAT for images': an image has the labels of its boxes, polygons and other shapes, and its tags. If there are
 * only tags, at most one per image, an image has one label.
 *
 * @param files Paths in the tree.
 * @throws {InputError} for other XML, such as the annotations of a video.
 */
export declare function cvatDataset(files: readonly string[], context: SourceContext, finding: Pick<AnnotatedFiles, 'detected'>): Promise<Dataset>;
