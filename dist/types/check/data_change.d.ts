import { type SettingChange } from '../config/index.ts';
import { type ClassCounts, type Dataset } from '../dataset/index.ts';
import type { DataChange } from '../gate/index.ts';
import type { BaseDataset } from './base_dataset.ts';
import type { CheckRequest } from './request.ts';
interface DataQuestion {
    readonly request: CheckRequest;
    readonly dataset: Dataset;
    readonly base: BaseDataset;
    readonly counts: ClassCounts;
    readonly changed: readonly SettingChange[];
}
/**
 * Counts the head's samples with the base's `data` and `labels`, if the change edits these. If they do not name the dataset,
 * the head is read the way the base's dataset was detected.
 */
export declare function readDataChange(question: DataQuestion): Promise<DataChange | undefined>;
export {};
