import type { LabelTable, Tree } from '../dataset/index.ts';
import type { IndexFileOutcome } from '../report/index.ts';
import { type IndexFile, type SplitPlan } from '../split/index.ts';
import type { ChosenPolicy } from './policy.ts';
import type { Base, CheckRequest } from './request.ts';
/** An index file as one side has it. */
export type FoundIndexFile = {
    readonly kind: 'missing';
} | {
    readonly kind: 'broken';
    readonly reason: string;
    /** Whether it is one of this tool all the same, and may be replaced. */
    readonly own: boolean;
} | {
    readonly kind: 'read';
    readonly file: IndexFile;
    readonly bytes: Uint8Array;
};
export declare function readIndexFile(tree: Tree, path: string): Promise<FoundIndexFile>;
/** The base's file, at the head's path or at the base's own. */
export declare function readBaseIndexFile({ base, config }: CheckRequest): Promise<FoundIndexFile>;
export declare function readBaseIndexFileAt(base: Base, path: string): Promise<FoundIndexFile>;
export declare function fileIn(found: FoundIndexFile): IndexFile | undefined;
export interface IndexFileQuestion {
    readonly request: CheckRequest;
    readonly policy: ChosenPolicy;
    readonly headFile: FoundIndexFile;
    readonly baseFile: FoundIndexFile;
    readonly table: LabelTable;
    readonly plan: SplitPlan;
}
/** Holds the index file that is there against the one that the rules give. */
export declare function compareIndexFile(question: IndexFileQuestion): IndexFileOutcome;
