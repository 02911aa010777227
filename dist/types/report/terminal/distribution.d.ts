import type { Distribution } from '../../analysis/index.ts';
import type { ComparedWithBase } from '../data/index.ts';
import { type Wording } from '../text/index.ts';
import { type TextStyle } from './lines.ts';
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
