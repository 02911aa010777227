export type { Dataset, FoundDataset, FoundGroups, GroupClues, GroupColumn, GroupNameKind, Layout, Note, Records } from './dataset.ts';
export { type ClassNoun } from './label_sets.ts';
export { type ClassCounts, countClasses, EMPTY_SET, type ExistingSplits, type FurtherSplits, type Groups, type LabelSetCounts, type LabelSets, type LabelTable, type RepeatedRows, type SourceCounts, UNLABELLED } from './label_table.ts';
export { type Source, type SourceFile } from './sources.ts';
export { type CodedTexts, type TextColumn, textAt, textColumn } from './text_column.ts';
