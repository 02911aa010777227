/** A list of whole numbers that grows in typed memory. */
export interface NumberList<T extends Int32Array | Uint32Array> {
    readonly length: number;
    push(value: number): void;
    /** The numbers so far, as long as they are many. */
    done(): T;
}
export declare function int32List(): NumberList<Int32Array>;
export declare function uint32List(): NumberList<Uint32Array>;
