/** A list of whole numbers that grows in typed memory. */
interface NumberList<T extends Int32Array | Uint32Array> {
    readonly length: number;
    push(value: number): void;
    /** Returns the numbers in an array of exactly that length. */
    done(): T;
}
export declare function int32List(): NumberList<Int32Array>;
export declare function uint32List(): NumberList<Uint32Array>;
/** Returns a copy with twice the capacity, or the needed capacity if that is larger. */
export declare function grown<Values extends Uint8Array<ArrayBuffer> | Uint32Array<ArrayBuffer> | Int32Array<ArrayBuffer>>(values: Values, needed?: number): Values;
type Numbers = Int32Array<ArrayBuffer> | Uint32Array<ArrayBuffer> | Uint8Array<ArrayBuffer>;
/** A typed array that grows at its end. It starts with the expected size because growing means copying. */
export interface GrowingList<T extends Numbers> {
    readonly length: number;
    /** @param expected The total number of items, as far as it is known. */
    append(values: T, expected: number): void;
    done(): T;
}
export declare function growingList<T extends Numbers>(make: (length: number) => T): GrowingList<T>;
export {};
