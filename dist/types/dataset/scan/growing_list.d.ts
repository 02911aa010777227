type Numbers = Int32Array<ArrayBuffer> | Uint32Array<ArrayBuffer> | Uint8Array<ArrayBuffer>;
/** Typed memory that is filled from the front, made as large as is expected at once: growing means copying. */
export interface GrowingList<T extends Numbers> {
    readonly length: number;
    /** @param expected How many there will be in all, as far as is known by now. */
    append(values: T, expected: number): void;
    done(): T;
}
export declare function growingList<T extends Numbers>(make: (length: number) => T): GrowingList<T>;
export {};
