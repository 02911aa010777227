import { type Leak, type Moves, type SplitPlan, type SplitSummary, type TestChange } from '../../split/index.ts';
import type { SplitOutcome } from './check_result.ts';
import type { LeakData, MovesData, SplitsData, TestChangeData } from './split_data.ts';
/** Returns the number of new samples in each split. */
export declare function placedCounts({ names, placed, assignment }: SplitPlan): number[];
export declare function leakData({ kind, by, count, isAtLeast, examples, fix }: Leak): LeakData;
export declare function splitsData({ plan, summary, leaks, moves, file }: SplitOutcome): SplitsData;
export declare function testChangeData({ samples, relabelled, removed, replaced, examples }: TestChange): TestChangeData;
export declare function movesData({ total, testToTrain, fromFrozen, examples }: Moves): MovesData;
/** The part of the splits that the table of classes shows. */
export type SplitTableData = Pick<SplitsData, 'names' | 'classes' | 'cells' | 'targets' | 'totals' | 'largest_deviation' | 'lower_bound' | 'groups' | 'lacking' | 'followers' | 'frozen'>;
export declare function splitTableData(summary: SplitSummary): SplitTableData;
