import type { LabelTable, Tree } from '../dataset/index.ts';
import type { IndexFileOutcome } from '../report/index.ts';
import { type IndexFile, type SplitPlan } from '../split/index.ts';
import type { ChosenPolicy } from './policy.ts';
import type { Base, CheckRequest } from './request.ts';
/** The index file of the head or the base. */
export type FoundIndexFile = {
    readonly kind: 'missing';
} | {
    readonly kind: 'broken';
    readonly reason: string;
    /** Whether this tool wrote it nevertheless, so it can be replaced. */
    readonly own: boolean;
    /** Whether it is not JSON, for example after an unfinished merge, so its author cannot be determined. */
    readonly damaged?: boolean;
    /** Whether it is a valid index file of another dataset. */
    readonly isForeign?: true;
} | {
    readonly kind: 'read';
    readonly file: IndexFile;
    readonly bytes: Uint8Array;
};
export declare function readIndexFile(tree: Tree, path: string): Promise<FoundIndexFile>;
/**
 * Returns whether an index file can replace the existing file: a file of this tool can be replaced, and so can a damaged
 * file if the base has a file of this tool at its place.
 */
export declare function isReplaceable(there: FoundIndexFile, onBase: FoundIndexFile): boolean;
/** Reads the base's index file from the head's path, or from the path in the base's config. */
export declare function readBaseIndexFile({ base, config }: CheckRequest): Promise<FoundIndexFile>;
export declare function readBaseIndexFileAt(base: Base, path: string): Promise<FoundIndexFile>;
export declare function fileIn(found: FoundIndexFile): IndexFile | undefined;
interface FoundFiles {
    readonly head: FoundIndexFile;
    readonly base: FoundIndexFile;
}
/**
 * Returns the files to grow from. A file of another dataset counts as broken, and a new split from scratch needs none.
 */
export declare function usableFiles(table: LabelTable, { head, base }: FoundFiles, rebalance?: boolean): FoundFiles;
interface IndexFileQuestion {
    readonly request: CheckRequest;
    readonly policy: ChosenPolicy;
    readonly headFile: FoundIndexFile;
    readonly baseFile: FoundIndexFile;
    readonly table: LabelTable;
    readonly plan: SplitPlan;
}
/** Compares the existing index file with the expected one. */
export declare function compareIndexFile(question: IndexFileQuestion): IndexFileOutcome;
/** Says that nothing can be compared with the base's index file. */
export declare function whyUnreadable(reason: string): string;
export {};
