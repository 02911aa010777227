import { type SettingChange } from '../config/index.ts';
import { type ClassCounts } from '../dataset/index.ts';
import type { DataChange } from '../gate/index.ts';
import type { CheckRequest } from './request.ts';
interface DataQuestion {
    readonly request: CheckRequest;
    readonly counts: ClassCounts;
    readonly changed: readonly SettingChange[];
}
/** The head's samples as the base's `data` and `labels` would have them, where the change edits these. */
export declare function readDataChange({ request, counts, changed }: DataQuestion): Promise<DataChange | undefined>;
export {};
