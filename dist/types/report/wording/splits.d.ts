import type { ClassNoun } from '../../dataset/index.ts';
import type { LeakData, SplitTableData } from '../data/index.ts';
import { type Wording } from '../text/index.ts';
import type { Detail } from './detail.ts';
/** Renders the classes by split. A sample with several labels is in several rows, so the rest has no sums of samples. */
export declare function splitTable(splits: SplitTableData, noun: ClassNoun, detail: Pick<Detail, 'classes'>, say: Wording): string;
export declare function deviationSentence(splits: SplitTableData, noun: ClassNoun, shares: string, say: Wording): string;
/** A note names the classes that a frozen split lacks. */
export declare function lackingSentence(splits: SplitTableData, { many }: ClassNoun, say: Wording): string;
export declare function oversizedSentence({ groups }: SplitTableData, say: Wording): string;
/** Lists up to `most` of the known pairs, and says how to fix them. */
export declare function leakSentence(leak: LeakData, say: Wording, most?: number): string;
