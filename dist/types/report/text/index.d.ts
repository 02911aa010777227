export { type ChangePlace } from './links.ts';
export { type Wording } from './wording.ts';
