import { type Look } from '../found/index.ts';
import type { Conversion } from './inventory.ts';
/**
 * Finds JSON files that each contain the samples of one class below its name, which is in their paths as well:
 * `PlayMusic/train_PlayMusic.json`. If there are several such files per class, one is offered.
 */
export declare function keyedLists({ files, context, start }: Look): Promise<readonly Conversion[]>;
