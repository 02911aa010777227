import { type Thresholds } from '../config/index.ts';
import type { ClassCounts } from '../dataset/index.ts';
import { type Remedy } from './finding/index.ts';
/** Returns what brings the ratio to the limit that it exceeds, or undefined if it exceeds no limit. */
export declare function remedyForRatio({ maxImbalanceRatio }: Thresholds, counts: ClassCounts): Remedy | undefined;
