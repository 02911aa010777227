import { type Decimal, type Thresholds } from '../config/index.ts';
import type { ClassCounts } from '../dataset/index.ts';
import type { Remedy } from './finding.ts';
/**
 * What brings the imbalance ratio to the limit: samples to add, so that every class that has any reaches
 * ceil(largest / limit), or samples to remove, so that none is above floor(smallest x limit). The largest amounts
 * first. Both lists are empty where the ratio is within the limit, and where the limit is below 1, which no ratio is.
 *
 * @example
 * remedyFor({ classes: ['calm', 'joy'], counts: [10, 40] }, decimal('2.5'))
 * // { add: [{ class: 'calm', samples: 6 }], remove: [{ class: 'joy', samples: 15 }] }
 */
export declare function remedyFor(counts: Pick<ClassCounts, 'classes' | 'counts'>, limit: Decimal): Remedy;
/** What brings the ratio under the limit that it breaks; nothing where it breaks none. */
export declare function remedyForRatio({ maxImbalanceRatio }: Thresholds, counts: ClassCounts): Remedy | undefined;
