export { type Wording } from './wording.ts';
