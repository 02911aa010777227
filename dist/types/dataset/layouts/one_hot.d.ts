import type { CodedColumn } from '../formats/manifest.ts';
export interface OneHotColumns {
    readonly names: readonly string[];
    readonly columns: readonly CodedColumn[];
    readonly file: string;
    readonly lines?: Uint32Array;
}
/**
 * One column a class becomes a list of classes a row: a row of zeros is an empty list, one with an empty cell is
 * unlabelled.
 *
 * @throws {InputError} for a cell that is neither on nor off.
 */
export declare function oneHotLists(oneHot: OneHotColumns): CodedColumn & {
    readonly offsets: Uint32Array;
};
