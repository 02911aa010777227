import type { Find } from '../found/index.ts';
/**
 * Joins tables into one dataset if they have the same label column and their names differ only in numbers, or in what
 * precedes the last number: one table per person, one per image.
 */
export declare function joinTablesNamedAlike(finds: readonly Find[], files: readonly string[]): readonly Find[];
