import { type TextColumn } from '../dataset/index.ts';
/** Rows that are being sorted in another thread. */
export interface ComingOrder {
    /** By these. */
    readonly ids: TextColumn;
    /** None where the thread has failed. */
    readonly rows: Promise<Int32Array | undefined>;
    readonly stop: () => void;
}
/** Sorts all rows by the bytes of their ids; not at all where few ids are sorted faster than a thread starts. */
export declare function orderBeside(ids: TextColumn): Promise<ComingOrder | undefined>;
