import type { ReportData } from '../data/index.ts';
import { type Wording } from '../text/index.ts';
/** Returns the verdict as a phrase: what to rename, the most severe finding with its value and limit, or the ratio. */
export declare function headline(report: ReportData, say: Wording): string;
/** `joy has 662 samples, sadness has 253.` if the headline is about the ratio; otherwise an empty text. */
export declare function extremesSentence(report: ReportData, say: Wording): string;
/** `7 samples of the test split changed: 4 relabelled, 3 removed.`; an empty text if none did. */
export declare function testChangeSentence({ test_change: change }: ReportData, say: Wording): string;
/** A class that loses all of its samples or more than a tenth of them. */
interface Loss {
    readonly name: string;
    readonly base: number;
    readonly head: number;
}
/** Returns the losses, the largest first. Samples of a renamed class are not lost. */
export declare function losses(report: ReportData): readonly Loss[];
export declare function lossSentence({ name, base, head }: Loss, say: Wording): string;
/**
 * Returns whether the split settings differ from those of the file, which is then kept and matches its own settings.
 */
export declare function hasOtherSettings({ findings }: ReportData): boolean;
export {};
