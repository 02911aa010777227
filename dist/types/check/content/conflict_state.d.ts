import { type LabelConflicts } from '../../analysis/index.ts';
import type { LabelTable } from '../../dataset/index.ts';
import type { GateRequest } from '../../gate/index.ts';
import { type FileContent } from './content_codes.ts';
interface ConflictQuestion {
    readonly table: LabelTable;
    /** The content of the files, if it is known. */
    readonly fileOf: FileContent | undefined;
    /** A code for the image or id that each row belongs to, if a sample can have several rows. */
    readonly units?: Int32Array | undefined;
}
/** Returns the samples with identical content and different labels; undefined if no content is known. */
export declare function labelConflicts({ table, fileOf, units }: ConflictQuestion): LabelConflicts | undefined;
interface StateQuestion extends ConflictQuestion {
    readonly whyNot: string | undefined;
    readonly whyNotAll: string | undefined;
}
/** Returns what the gate needs to know about `label_conflicts`. */
export declare function conflictState(question: StateQuestion): NonNullable<GateRequest['conflicts']>;
export {};
