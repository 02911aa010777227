export { conflictState, labelConflicts } from './conflict_state.ts'
