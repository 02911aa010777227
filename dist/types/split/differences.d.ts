/** A place for differences, of which the first few are kept. */
export interface Differences {
    readonly first: string[];
    count: number;
}
export declare function addDifference(differences: Differences, text: string): void;
