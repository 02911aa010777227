import type { LabelSettings } from './settings.ts';
import type { ValueKind } from './values.ts';
/** What flags say of `labels:`, as it was typed. An empty text is as good as absent. */
export interface LabelOverrides {
    /** A column, or several with commas between them: names, or numbers from 0. */
    readonly label?: string;
    readonly id?: string;
    readonly group?: string;
    readonly splitColumn?: string;
    /** Its white space counts. */
    readonly separator?: string;
    /** Names with commas between them. */
    readonly columns?: string;
    readonly names?: string;
    readonly pattern?: string;
}
/** The dotted keys that they stand for. */
export declare const LABEL_KEYS: Readonly<Record<keyof LabelOverrides, string>>;
/** Reads one override, and writes down what is wrong with it. */
type Read = <T>(key: keyof LabelOverrides, kind: ValueKind<T>) => T | undefined;
/**
 * Lays flags over `labels:`. A group column replaces a pattern for groups, and a single label column the list of a one-hot
 * encoding.
 */
export declare function overriddenLabels(labels: LabelSettings, { separator }: LabelOverrides, read: Read): LabelSettings;
export {};
