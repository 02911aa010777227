export { conflictWords } from './conflict_words.ts'
export { findLabelConflicts, type LabelConflicts } from './label_conflicts.ts'
export { rowsAsUnits } from './units.ts'
