export { classesOf, type Naming, type RowLabels, unlabelledRows } from './classes.ts'
export {
  type CodedColumn,
  codeBook,
  codedLists,
  codedTexts,
  composite,
  joinedCodes,
  separated,
  withLists,
} from './coded_columns.ts'
export type {
  Dataset,
  FoundDataset,
  FoundGroups,
  GroupClues,
  GroupColumn,
  GroupNameKind,
  Layout,
  Note,
  Records,
} from './dataset.ts'
export { type GrowingList, growingList, grown, int32List, uint32List } from './growing.ts'
export { createInterner, type Interner } from './interner.ts'
export { type ClassNoun, classNoun, hashOfSet, isSameSet, rowsByLabel, setOfRow } from './label_sets.ts'
export {
  type ClassCounts,
  countClasses,
  EMPTY_SET,
  type ExistingSplits,
  type FurtherSplits,
  type Groups,
  joinedLines,
  type LabelSetCounts,
  type LabelSets,
  type LabelTable,
  lineOfRow,
  placeOfRow,
  type RepeatedRows,
  type SourceCounts,
  UNLABELLED,
} from './label_table.ts'
export { lazyRows, rowsAt } from './lazy_rows.ts'
export { firstRows, repeatedRows } from './repeated_rows.ts'
export { type RowsByCode, rowsByCode } from './rows_by_code.ts'
export { idPrefix, type Source, type SourceFile, sourceFiles } from './sources.ts'
export { joinedTexts, noTexts, prefixed, rowNumbers, textBuilder } from './text_builder.ts'
export { type CodedTexts, compareRows, compareTexts, type TextColumn, textAt, textColumn } from './text_column.ts'
export { unitedCodes } from './united_codes.ts'
