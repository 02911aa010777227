import { type LabelSettings } from '../../config/index.ts';
import type { Records } from '../dataset.ts';
import type { Groups } from '../label_table.ts';
import type { SourceContext } from '../source_context.ts';
/** @throws {InputError} where the config names columns, though the samples are files. */
export declare function refuseColumns(settings: LabelSettings, allowed?: readonly ColumnKey[]): void;
type ColumnKey = 'id' | 'label' | 'columns' | 'split' | 'content' | 'separator' | 'oneHot' | 'ragged';
/** Groups of samples that are paths. */
export declare function pathGroups(paths: readonly string[], { tree, folder, settings }: SourceContext): Promise<Groups | undefined>;
/** What `balance -o` writes of samples that have no label file. */
export declare function pathRecords(paths: readonly string[], labels: readonly string[]): Records;
export {};
