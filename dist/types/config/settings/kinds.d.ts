import { type Limits } from './settings.ts';
import type { WrittenLimits, WrittenName } from './written.ts';
/** The kind of a setting's values. `schema.ts` checks them, `KINDS` reads and shows them. */
export type KindName = 'path' | 'index path' | 'datasets' | 'flag' | 'word' | 'share' | 'fraction' | 'positive share' | 'seed' | 'ratio' | 'increase' | 'percentage points' | 'size' | 'amount' | 'names' | 'splits' | 'leakage' | 'text' | 'target' | 'repeats';
/** The description of one setting. Its key in the file is its name in snake case. */
export interface Setting {
    readonly kind: KindName;
    /** The allowed words of the kinds `word` and `splits`. */
    readonly words?: readonly string[];
    /** Whether it has a limit that fails and another one that warns. */
    readonly isLimit?: true;
    /** The default, as it would be written; undefined if there is none. */
    readonly initial?: unknown;
    /** The description in the JSON Schema. */
    readonly description: string;
}
/** An input or flag that sets a setting, or one half of a limit. */
export interface Override {
    readonly of: string;
    readonly input?: string;
    readonly flag?: string;
    /** The description of the flag in `--help`. A word or a strategy is described by its command. */
    readonly says?: string;
    /** The commands that have the flag: those that split, `check` alone, or those that balance. */
    readonly for?: 'split' | 'check' | 'balance';
}
/** Returns the text of a scalar as written in the file; undefined if there is no file. */
export type Spelling = (path: readonly PropertyKey[]) => string | undefined;
/** The functions that read, compare and show the values of one kind. */
interface Kind {
    /** Returns the value of what the schema accepted. Names and decimals are read from their text. */
    readonly value: (written: unknown, spelling: Spelling) => unknown;
    /** Returns the value as a user would write it. */
    readonly show: (value: unknown) => string;
    /** Returns a positive number if the limit that warns is beyond the one that fails. */
    readonly order?: (warn: unknown, fail: unknown) => number;
}
export declare const KINDS: Readonly<Record<Exclude<KindName, 'datasets'>, Kind>>;
/** A single value is the limit that fails. A written value replaces the whole default. */
export declare function limitsAt(of: Kind, written: WrittenLimits<unknown>, spelling: Spelling): Limits<unknown>;
export declare function spellingBelow(spelling: Spelling, step: PropertyKey): Spelling;
export declare function namesAt(values: readonly WrittenName[], spelling: Spelling): readonly string[];
export declare function nameAt(value: WrittenName, spelling: Spelling): string;
export declare function flowList(values: readonly string[]): string;
export {};
