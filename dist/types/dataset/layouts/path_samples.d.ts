import { type LabelSettings } from '../../config/index.ts';
import { type Groups, type Records } from '../table/index.ts';
import type { SourceContext } from '../tree/index.ts';
/** @throws {InputError} if the config names columns although the samples are files. */
export declare function refuseColumns(settings: LabelSettings, allowed?: readonly ColumnKey[]): void;
type ColumnKey = 'id' | 'label' | 'columns' | 'split' | 'content' | 'separator' | 'oneHot' | 'ragged';
/** Groups samples by their paths. */
export declare function pathGroups(paths: readonly string[], { tree, folder, settings }: SourceContext): Promise<Groups | undefined>;
/** The records that `balance -o` writes for samples without a label file. */
export declare function pathRecords(paths: readonly string[], labels: readonly string[]): Records;
export {};
