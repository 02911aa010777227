import { type Look } from '../found/index.ts';
import type { Conversion } from './inventory.ts';
/** Finds files that are recognized by their lines: ARFF, CoNLL, a label at the start of each line, one file per class. */
export declare function conversions(look: Look): Promise<readonly Conversion[]>;
/** Whether a word is the name of such a class. */
export declare function isClassName(word: string): boolean;
