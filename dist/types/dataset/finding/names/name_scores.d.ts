import type { NameSpan } from './name_spans.ts';
/** More words than this are not classes. */
export declare const MOST_NAMES = 1000;
interface Evidence {
    readonly rows: number;
    /** Whether another part alone distinguishes nearly all names. */
    readonly hasId: boolean;
    /** Whether the word before a number shows that it is the class. */
    readonly isNamed: boolean;
    /** Whether digits directly follow letters. */
    readonly isAttached: boolean;
}
/** Returns how likely a part of the names is the class, from 0 (impossible) to 1 (about six equally frequent words). */
export declare function classScore({ counts, kind, repeats }: NameSpan, evidence: Evidence): number;
/** Returns how much the values look like classes: 1 for any words. */
export declare function likenessOfNames(names: readonly string[]): number;
export {};
