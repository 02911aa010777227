export { type FileStart } from './file_bytes.ts';
