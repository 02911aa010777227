export { type Detail } from './detail.ts';
