import type { Dataset } from './dataset.ts';
import { type TextColumn } from './text_column.ts';
/**
 * The dataset with ids that are unique: a repeated one gets `#2`, `#3`, ... (the next that is free) in row order, and one
 * warning names the first few. The same dataset where none repeats.
 */
export declare function withUniqueIds(dataset: Dataset): Dataset;
/** The ids, each once, and the rows that had to be renamed. */
export declare function uniqueIds(ids: TextColumn): {
    readonly ids: TextColumn;
    readonly repeated: readonly number[];
};
