/** Gives equal texts equal codes, from 0 in the order in which they are first seen. */
export interface Interner {
    code(bytes: Uint8Array, start: number, end: number): number;
    codeOf(text: string): number;
    /** The texts by their codes. */
    values(): string[];
}
/** Interns texts by their bytes. No string is created before `values()`. */
export declare function createInterner(): Interner;
