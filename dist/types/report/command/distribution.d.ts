import type { Distribution } from '../../analysis/distribution.ts';
import type { ComparedWithBase } from '../check_result.ts';
import { type TextStyle } from '../text/lines.ts';
import { type Wording } from '../wording.ts';
/** A distribution under the keys of the JSON that is written. */
export declare function distributionJson(distribution: Distribution): Record<string, unknown>;
/** `1,078 samples in 4 classes`. */
export declare function distributionHeadline({ totalSamples, labelledSamples, unlabelled, numClasses }: Distribution): string;
/** The classes with bars, and the figures under them. */
export declare function distributionBlocks(distribution: Distribution, style: TextStyle, comparison?: ComparedWithBase): string[][];
/** The classes and the figures as Markdown tables; nothing where no sample has a label. */
export declare function distributionTables(distribution: Distribution, say: Wording): string;
/** Prints a distribution to the console, as the library's users see it: classes with bars, and the figures. */
export declare function printDistributionAnalysis(stats: Distribution): void;
/** A distribution as text for 80 columns. */
export declare function distributionText(stats: Distribution): string;
