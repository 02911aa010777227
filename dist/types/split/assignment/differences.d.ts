import { type LabelTable } from '../../dataset/index.ts';
/** Counts differences and keeps the first few. */
export interface Differences {
    readonly first: string[];
    count: number;
}
export declare function addDifference(differences: Differences, text: string): void;
/** Describes a position in an index file whose id is not in the same split of the file. */
export declare function positionProblem({ ids, size }: Pick<LabelTable, 'ids' | 'size'>, position: number, split: string): string;
