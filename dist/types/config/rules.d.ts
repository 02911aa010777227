import { type PathProblem } from './problems.ts';
import type { DataSettings, LabelSettings, Limits, Thresholds } from './settings.ts';
/** The splits by the names of their settings. */
export declare const SPLITS: readonly [{
    readonly setting: 'trainSplit';
    readonly key: 'train_split';
}, {
    readonly setting: 'valSplit';
    readonly key: 'val_split';
}, {
    readonly setting: 'testSplit';
    readonly key: 'test_split';
}];
export type SplitSetting = (typeof SPLITS)[number]['setting'];
/**
 * Why the three shares are no partition, and which value would mend it; none where they sum to 1.
 *
 * @param nameOf what the user calls a share: `train_split`, `--train-ratio`
 * @param given the shares that the user gave; the last of the others is the one to change
 */
export declare function sumProblem(data: Pick<DataSettings, SplitSetting>, nameOf: (setting: SplitSetting) => string, given: ReadonlySet<SplitSetting>): string | undefined;
/**
 * Why the datasets cannot be read together: too many, or the same one twice, which would count its samples twice. Label
 * files of one folder are several datasets.
 *
 * @param labels of the main dataset
 * @param realPath the same for all paths to one folder or file; as they are written unless told
 */
export declare function datasetProblem({ datasetPath, additionalDatasets }: Pick<DataSettings, 'datasetPath' | 'additionalDatasets'>, labels: LabelSettings, realPath?: (path: string) => string): {
    readonly place: number;
    readonly message: string;
} | undefined;
/** @param keys where the two are named */
export declare function sameDataset(path: string, ...keys: readonly [string, string]): string;
/** Whether the warn limit lies beyond the fail limit, so that it could never warn. */
export declare function warnsTooLate<T>({ warn, fail }: Limits<T>, strictness: (warn: T, fail: T) => number): boolean;
/** The thresholds that would warn only after they have failed. */
export declare function lateWarnings(thresholds: Thresholds): readonly PathProblem[];
