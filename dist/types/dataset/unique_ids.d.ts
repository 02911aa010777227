import type { Dataset } from './dataset.ts';
import type { RepeatedRows } from './label_table.ts';
import { type TextColumn } from './text_column.ts';
/**
 * The dataset with ids that are unique: a repeated one gets `#2`, `#3`, ... (the next that is free) in row order, and one
 * warning names the first few. The same dataset where none repeats.
 *
 * @param seed With that of the split, its hashes are made only once.
 */
export declare function withUniqueIds(dataset: Dataset, seed?: number): Dataset;
/**
 * The ids, each once, and the rows that had to be renamed.
 *
 * @param seed As `withUniqueIds` has it.
 */
export declare function uniqueIds(ids: TextColumn, seed?: number): {
    readonly ids: TextColumn;
    readonly repeated: RepeatedRows;
};
