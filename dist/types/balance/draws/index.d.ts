export { type RowGroups } from './rounds.ts';
