import type { LabelTable } from '../dataset/index.ts';
/** Tells whether a row of the base and a row of the head have the same label, or the same set of labels, by name. */
export declare function compareLabels(base: LabelTable, head: LabelTable): (baseRow: number, headRow: number) => boolean;
