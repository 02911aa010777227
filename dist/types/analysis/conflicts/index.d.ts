export { type LabelConflicts } from './label_conflicts.ts';
