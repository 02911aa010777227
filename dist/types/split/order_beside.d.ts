import { type TextColumn } from '../dataset/index.ts';
/** Rows that are being sorted in another thread. */
export interface ComingOrder {
    /** None where the thread has failed. */
    readonly rows: Promise<Int32Array | undefined>;
    readonly stop: () => void;
}
/** Sorts all rows by the bytes of their ids; not at all where few ids are sorted faster than a thread starts. */
export declare function orderBeside({ bytes, offsets, length }: TextColumn): Promise<ComingOrder | undefined>;
