export { unpackZstd } from './frames.ts';
