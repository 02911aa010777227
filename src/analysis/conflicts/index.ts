export { findLabelConflicts, type LabelConflicts } from './label_conflicts.ts'
export { rowsAsUnits } from './units.ts'
