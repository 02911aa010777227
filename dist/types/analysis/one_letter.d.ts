/** A name as it looks to a reader, and its number of samples. */
export interface SizedLook {
    readonly look: string;
    readonly size: number;
}
/**
 * Finds the name with the most samples that differs from a name by one letter: a different, an additional or a missing
 * letter. Only names with five or more letters and no digits count, and the first letter must be equal, because unrelated
 * words often differ in it (`house`, `mouse`).
 *
 * Names are looked up by their remaining letters without one letter, so no name is compared with all others.
 */
export declare function oneLetterFrom<T extends SizedLook>(names: readonly T[]): (look: string) => T | undefined;
