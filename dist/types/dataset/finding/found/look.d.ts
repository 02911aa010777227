import { type SourceContext } from '../../tree/index.ts';
import type { Look } from './find.ts';
/** Returns what finders search. The start of each file is read only once. */
export declare function lookAt(files: readonly string[], context: SourceContext): Look;
