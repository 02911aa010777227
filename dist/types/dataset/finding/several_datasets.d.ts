import { type InputError } from '../../config/index.ts';
import type { SourceContext } from '../tree/index.ts';
import type { Weighed } from './found/index.ts';
/** Returns the error for several datasets of which each may be the intended one, with the line that reads each. */
export declare function severalDatasets(found: readonly Weighed[], context: SourceContext): InputError;
