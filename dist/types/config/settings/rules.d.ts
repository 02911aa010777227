import { type PathProblem } from '../problems/index.ts';
import type { DataSettings, LabelSettings, Limits, Thresholds } from './settings.ts';
/** The splits by the names of their settings. */
export declare const SPLITS: readonly [{
    readonly setting: 'trainSplit';
    readonly key: 'train_split';
    readonly name: 'train';
}, {
    readonly setting: 'valSplit';
    readonly key: 'val_split';
    readonly name: 'val';
}, {
    readonly setting: 'testSplit';
    readonly key: 'test_split';
    readonly name: 'test';
}];
export type SplitSetting = (typeof SPLITS)[number]['setting'];
/**
 * Returns an error message if the three shares do not sum to 1, with the value that would fix it.
 *
 * @param nameOf Returns the user's name of a share: `train_split`, `--train-ratio`.
 * @param given The shares that the user set. The last of the others is the one to change.
 */
export declare function sumProblem(data: Pick<DataSettings, SplitSetting>, nameOf: (setting: SplitSetting) => string, given: ReadonlySet<SplitSetting>): string | undefined;
/** Returns why splits cannot be frozen: nothing would be left for new samples, or the index file has only cut points. */
export declare function frozenProblem(data: Pick<DataSettings, SplitSetting | 'frozenSplits' | 'splitIndicesPath'>): string | undefined;
/**
 * Returns why the datasets cannot be read together: there are too many, or one occurs twice, so its samples would count
 * twice. Several label files in one folder are several datasets.
 *
 * @param labels The labels of the main dataset.
 * @param realPath Returns the same path for all paths to one folder or file. By default, paths are compared as written.
 */
export declare function datasetProblem({ datasetPath, additionalDatasets }: Pick<DataSettings, 'datasetPath' | 'additionalDatasets'>, labels: LabelSettings, realPath?: (path: string) => string): {
    readonly place: number;
    readonly message: string;
} | undefined;
/** Returns the problems of labels with both a separator and `one_hot`, which would ignore the separator. */
export declare function oneHotProblems({ data, labels, }: {
    readonly data: Pick<DataSettings, 'additionalDatasets'>;
    readonly labels: LabelSettings;
}): readonly PathProblem[];
/** @param keys The two keys that name the dataset. */
export declare function sameDataset(path: string, ...keys: readonly [string, string]): string;
/** Whether the warn limit is beyond the fail limit, so it could never warn. */
export declare function warnsTooLate<T>({ warn, fail }: Limits<T>, strictness: (warn: T, fail: T) => number): boolean;
/** Returns the problems of thresholds whose warn limit is beyond their fail limit. */
export declare function lateWarnings(thresholds: Thresholds): readonly PathProblem[];
