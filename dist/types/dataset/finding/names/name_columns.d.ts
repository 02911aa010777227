/** One part of the names of many files, such as the speaker in `0_george_12`. */
export interface NameColumn {
    /** One value per name. */
    readonly values: readonly string[];
    /** `code`: the same letters, then digits, as in `n02085620`; `text`: anything, including separators. */
    readonly kind: 'digits' | 'letters' | 'code' | 'mixed' | 'text';
    /** The text between this part and the previous one; empty between letters and digits. */
    readonly before: string;
    /** The number of characters, if only this number determines its end. */
    readonly width?: number;
}
export interface NameTable {
    readonly columns: readonly NameColumn[];
    /** The number of names that have this shape. */
    readonly rows: number;
    /** The end of every name. */
    readonly trail: string;
}
/** The minimum number of names that must have the same shape. */
export declare const SHARED_SHAPE = 0.95;
/**
 * Splits names, without their extensions, into columns: at separators, and between letters and digits if all names have
 * them. In one place, names may have any number of parts: a text with its own separators.
 *
 * @returns undefined if the names have too little in common.
 */
export declare function nameTable(names: readonly string[]): NameTable | undefined;
