import { type LabelTable } from '../dataset/index.ts';
import type { LabelChange, SampleExample } from './change.ts';
/** Collects what each label gains and loses, one relabelled sample after the other. */
interface LabelChanges {
    /** Adds a sample whose label set differs: its row in the base and in the head. */
    add(baseRow: number, row: number): void;
    /** Returns the changes of all labels that gained or lost samples. */
    done(exampleOf: (row: number) => SampleExample): LabelChange[];
}
/** Compares sets by name, because the codes of the two sides differ. A sample without a set has at most one label. */
export declare function labelChanges(base: LabelTable, head: LabelTable): LabelChanges;
/** Compares names. Unlabelled comes before all names. */
export declare function compareNames(a: string | null, b: string | null): number;
export {};
