import type { Distribution } from '../../analysis/distribution.ts';
import type { ComparedWithBase } from '../check_result.ts';
import { type TextStyle } from '../text/lines.ts';
import { type Wording } from '../wording.ts';
/** `1,078 samples in 4 classes`. */
export declare function distributionHeadline({ totalSamples, labelledSamples, unlabelled, numClasses }: Distribution): string;
/** Renders the classes with bars, and the figures below them. */
export declare function distributionBlocks(distribution: Distribution, style: TextStyle, comparison?: ComparedWithBase): string[][];
/** Returns the figures with their names. */
export declare function figures(distribution: Distribution, say: Wording): string[][];
/**
 * Prints a distribution to the console: the classes with bars, and the figures.
 *
 * @throws {TypeError} if it is not a distribution.
 */
export declare function printDistributionAnalysis(stats: Distribution, ...more: never[]): void;
/** Renders a distribution as text with 80 columns. */
export declare function distributionText(stats: Distribution): string;
