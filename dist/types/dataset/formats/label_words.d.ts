/** Names of columns that hold labels, as detection knows them. */
export declare const LABEL_NAMES: readonly string[];
/** How strongly the name of a column indicates that it contains classes. A lower rank is stronger. */
type LabelRank = 0 | 1 | 2 | 3 | 4;
/** Whether a column is named like ids, splits, sources or people, so its few values are not classes. */
export declare function isNeverLabel(name: string): boolean;
/** Ranks a name: a label name, a longer name with a word for labels, a domain word, or none of these. */
export declare function labelRank(name: string): LabelRank;
export {};
