import type { Limits } from './settings.ts';
import type { WrittenLimits, WrittenName } from './written.ts';
/** What a setting's values are; `schema.ts` judges them, `KINDS` reads and shows them. */
export type KindName = 'path' | 'index path' | 'datasets' | 'flag' | 'word' | 'share' | 'positive share' | 'seed' | 'ratio' | 'increase' | 'percentage points' | 'size' | 'amount' | 'names' | 'leakage';
/** All that is said of one setting. Its key in the file is its name in snake case. */
export interface Setting {
    readonly kind: KindName;
    /** Of `word`. */
    readonly words?: readonly string[];
    /** A limit that fails, and another one that warns. */
    readonly isLimit?: true;
    /** The default as it would be written; none where nothing is set. */
    readonly initial?: unknown;
    /** For the JSON Schema. */
    readonly description: string;
}
/** The text of a scalar as it stands in the file; none where there is no file. */
export type Spelling = (path: readonly PropertyKey[]) => string | undefined;
/** How the values of one kind are read, compared and shown. */
export interface Kind {
    /** The value of what was judged to be right. Names and decimals are taken from their own text. */
    readonly value: (written: unknown, spelling: Spelling) => unknown;
    /** As a user would write it; by the part of the key for a value that has parts. */
    readonly show: (value: unknown) => string;
    /** Positive where a limit that warns is beyond the one that fails. */
    readonly order?: (warn: unknown, fail: unknown) => number;
}
export declare const KINDS: Readonly<Record<Exclude<KindName, 'datasets'>, Kind>>;
/** A bare value is the limit that fails; what is written replaces the default whole. */
export declare function limitsAt(of: Kind, written: WrittenLimits<unknown>, spelling: Spelling): Limits<unknown>;
export declare function below(spelling: Spelling, step: PropertyKey): Spelling;
export declare function namesAt(values: readonly WrittenName[], spelling: Spelling): readonly string[];
export declare function nameAt(value: WrittenName, spelling: Spelling): string;
export declare function listed(values: readonly string[]): string;
