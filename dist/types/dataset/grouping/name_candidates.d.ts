import { type NameKind } from './name_kinds.ts';
/** A pattern that may find groups in the names of the samples. All names decide whether it does. */
export interface NameCandidate {
    readonly kind: NameKind;
    /** The regular expression, as `labels.group_pattern` has it. */
    readonly pattern: string;
}
/** Returns the patterns that some of the names match, the most telling one first. */
export declare function nameCandidates(names: readonly string[]): NameCandidate[];
