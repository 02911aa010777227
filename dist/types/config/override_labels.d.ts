import { type LabelSettings, type ValueKind } from './settings/index.ts';
/** The flags that set `labels:`, as the user typed them. An empty string counts as absent. */
export interface LabelOverrides {
    /** A column, or several separated by commas: names, or numbers starting from 0. */
    readonly label?: string;
    readonly id?: string;
    readonly group?: string;
    readonly splitColumn?: string;
    /** Its whitespace counts. */
    readonly separator?: string;
    /** Names separated by commas. */
    readonly columns?: string;
    readonly names?: string;
    readonly pattern?: string;
}
/** The dotted keys that the flags set. */
export declare const LABEL_KEYS: Readonly<Record<keyof LabelOverrides, string>>;
/** Reads one override, and records what is wrong with it. */
type Read = <T>(key: keyof LabelOverrides, kind: ValueKind<T>) => T | undefined;
/**
 * Applies flags to `labels:`. A group column replaces a pattern for groups, and a single label column replaces the list of a
 * one-hot encoding.
 */
export declare function overriddenLabels(labels: LabelSettings, { separator }: LabelOverrides, read: Read): LabelSettings;
export {};
