import { type Look } from '../found/index.ts';
import type { Conversion } from './inventory.ts';
/** Finds annotations of the VGG Image Annotator whose regions have an attribute with the class. */
export declare function regionAttributes({ files, context, start }: Look): Promise<readonly Conversion[]>;
