import { type OwnSplit } from '../finding/index.ts';
import type { Deviation } from './deviation.ts';
/**
 * Returns how far the dataset's own split deviates from its shares, for each class and for all samples. Other tools may
 * round either way, so a cell that differs from its share by less than one sample does not deviate at all.
 */
export declare function ownDeviations({ names, classes, cells, totals, ratios }: OwnSplit): Deviation[];
