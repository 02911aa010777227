export { type Detail } from './class_rows.ts';
