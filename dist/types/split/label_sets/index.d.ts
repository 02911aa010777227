export { freshSetSplit } from './fresh_sets.ts';
export { growSets } from './grow_sets.ts';
