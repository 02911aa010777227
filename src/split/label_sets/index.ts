export { freshSetSplit } from './fresh_sets.ts'
export { growSets } from './place_new_sets.ts'
