import { type TextColumn } from '../../dataset/index.ts';
/** The rows while another thread sorts them. */
export interface ComingOrder {
    /** By these. */
    readonly ids: TextColumn;
    /** Missing if the thread has failed. */
    readonly rows: Promise<Int32Array | undefined>;
    readonly stop: () => void;
}
/**
 * Sorts all rows by the bytes of their ids in a thread. Returns nothing for few ids, because sorting them is faster.
 */
export declare function orderInThread(ids: TextColumn): Promise<ComingOrder | undefined>;
