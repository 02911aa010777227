import type { Decimal } from '../../../config/index.ts';
import { type LabelTable } from '../../../dataset/index.ts';
import type { Leak } from '../../plan/index.ts';
import type { SplitsOfRows } from '../leakage.ts';
interface NearOptions {
    /** The Jaccard similarity from which on two texts are nearly identical. */
    readonly threshold: Decimal;
    /** Tells how much of the work is done. */
    readonly progress?: ((doing: string, done: number, total: number) => void) | undefined;
}
/**
 * Finds nearly identical texts of the column `labels.content` in more than one split. The count is that of the pairs of samples.
 * The examples name the first sample of each text in each split, those with different values first.
 */
export declare function nearLeak(table: LabelTable, splits: SplitsOfRows, { threshold, progress }: NearOptions): Leak;
export {};
