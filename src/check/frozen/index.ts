export { noteOnFrozen } from './notes.ts'
export { noteOnOwnFrozen } from './own_split.ts'
export { unfrozenSplits } from './unfrozen.ts'
