export { noteOnIdsInSeveralSplits, noteOnRowsOfOneId } from './rows_of_one_id_note.ts'
export { noteOnDrift, noteOnRebalance } from './suggest_rebalance.ts'
