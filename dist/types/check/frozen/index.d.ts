export { noteOnFrozen } from './notes.ts';
export { unfrozenSplits } from './unfrozen.ts';
