import { type Decimal } from './decimal.ts';
import type { Amount } from './settings.ts';
/** A kind of value that is written as text: a description of what is allowed, and how it is read. */
export interface ValueKind<T> {
    readonly allowed: string;
    /** Returns undefined if the text is not such a value. */
    read(text: string): T | undefined;
}
/** A share of the samples. */
export declare const share: ValueKind<Decimal>;
/** A share that cannot be empty. */
export declare const positiveShare: ValueKind<Decimal>;
/** Largest class / smallest class: never below 1. */
export declare const ratio: ValueKind<Decimal>;
export declare const increase: ValueKind<Decimal>;
export declare const percentagePoints: ValueKind<Decimal>;
export declare const size: ValueKind<number>;
export declare const seed: ValueKind<number>;
/** A day of the Gregorian calendar. */
export declare const date: ValueKind<string>;
/** Returns the day in UTC, as `YYYY-MM-DD`. */
export declare function utcDay(time: Date): string;
/** The name of a label on GitHub. */
export declare const githubLabel: ValueKind<string>;
export declare const amount: ValueKind<Amount>;
/** Returns undefined if the text is not a decimal number. */
export declare function decimalOf(text: string): Decimal | undefined;
/** Returns `5` or `2%`. */
export declare function formatAmount(value: Amount): string;
