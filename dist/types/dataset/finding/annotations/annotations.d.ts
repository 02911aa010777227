import type { Finder } from '../found/index.ts';
/**
 * Finds datasets whose labels are annotations of images: Pascal VOC, YOLO, COCO, CVAT, labelme and Label Studio exports. A
 * dataset that is annotated in two formats is found twice.
 */
export declare const findAnnotations: Finder;
