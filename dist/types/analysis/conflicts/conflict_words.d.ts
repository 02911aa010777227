import type { LabelConflicts } from './label_conflicts.ts';
/** Words for conflicts. Both contain raw names from the repository. */
interface ConflictWords {
    /** `3 samples have identical content but different labels`. */
    readonly what: string;
    /** The first ten samples, with a full stop, or with an ellipsis if there are more. */
    readonly which: string;
}
export declare function conflictWords({ samples, examples, named }: LabelConflicts): ConflictWords;
export {};
