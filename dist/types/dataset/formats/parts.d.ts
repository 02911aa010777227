import { type CodedColumn, type TextColumn } from '../table/index.ts';
/** Rows that belong together: those of one key in a JSON file, or of one file of a pair. */
export interface Part {
    /** The prefix of the row numbers: `train`, `oos_train`. */
    readonly name: string;
    /** The split, or `undefined` if the name does not contain one. */
    readonly split?: string;
    readonly size: number;
}
/** Returns the ids of rows without other ids: `train:0`, `train:1`, ..., `test:0`. */
export declare function partIds(parts: readonly Part[]): TextColumn;
/** Returns the split of each row, or `undefined` if no part has one. */
export declare function partSplits(parts: readonly Part[]): CodedColumn | undefined;
