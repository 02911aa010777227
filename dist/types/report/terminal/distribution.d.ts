import type { Distribution } from '../../analysis/index.ts';
import { type ComparedWithBase } from '../data/index.ts';
import { type Wording } from '../text/index.ts';
import { type TextStyle } from './lines.ts';
/** `1,078 samples in 4 classes`, or `5,426 samples with 28 labels, 12 with an empty set`. */
export declare function distributionHeadline(distribution: Distribution): string;
/** Renders the classes with bars, and the figures below them. */
export declare function distributionBlocks(distribution: Distribution, style: TextStyle, comparison?: ComparedWithBase): string[][];
/** Returns the number of samples that shares of classes refer to: all of them if they have label sets. */
export declare function samplesCounted({ multiLabel, totalSamples, labelledSamples }: Distribution): number;
/**
 * Returns the figures with their names. The entropy and similar figures mean little for labels, which a sample can have
 * several of.
 */
export declare function figures(distribution: Distribution, say: Wording): string[][];
/**
 * Prints a distribution to the console: the classes with bars, and the figures.
 *
 * @throws {TypeError} if it is not a distribution.
 */
export declare function printDistributionAnalysis(stats: Distribution, ...more: never[]): void;
