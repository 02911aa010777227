import type { GroupNameKind } from '../table/index.ts';
import type { GroupLimits } from './group_facts.ts';
/** A way in which the names of files show which samples belong together. */
export interface NameKind {
    readonly kind: GroupNameKind;
    /** The regular expressions to try. The group is what the parentheses match. They mean the same in RE2 and JavaScript. */
    readonly patterns: readonly string[];
    /** What some names must contain, if the patterns also match names of single samples. */
    readonly mark?: RegExp;
    /** The smallest share of the names that must match, or contain the mark. */
    readonly leastNames: number;
    /** Whether equal names in different folders may be different things, so that the folder is part of the group. */
    readonly isOfFolder?: true;
    readonly limits: GroupLimits;
}
/** The kinds of names, the most telling one first. */
export declare const NAME_KINDS: readonly NameKind[];
