import type { Distribution } from '../../analysis/distribution.ts';
import type { ComparedWithBase } from '../check_result.ts';
import { type TextStyle } from '../text/lines.ts';
import { type Wording } from '../wording.ts';
/** `1,078 samples in 4 classes`. */
export declare function distributionHeadline({ totalSamples, labelledSamples, unlabelled, numClasses }: Distribution): string;
/** The classes with bars, and the figures under them. */
export declare function distributionBlocks(distribution: Distribution, style: TextStyle, comparison?: ComparedWithBase): string[][];
/** The figures, each with its name. */
export declare function figures(distribution: Distribution, say: Wording): string[][];
/**
 * Prints a distribution to the console: the classes with bars, and the figures.
 *
 * @throws {TypeError} if it is not a distribution.
 */
export declare function printDistributionAnalysis(stats: Distribution, ...more: never[]): void;
/** A distribution as text for 80 columns. */
export declare function distributionText(stats: Distribution): string;
