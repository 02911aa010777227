import { type LabelTable } from '../dataset/index.ts';
/**
 * Returns a function that checks whether a row of the base and a row of the head have the same label or set of labels,
 * by name.
 */
export declare function compareLabels(base: LabelTable, head: LabelTable): (baseRow: number, headRow: number) => boolean;
