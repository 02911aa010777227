import { type InputError } from '../../config/index.ts';
import type { SourceContext } from '../tree/index.ts';
import type { Candidate } from './candidate.ts';
/** The error for several label files of one layout, with the config line that reads each. */
export declare function severalFiles(candidates: readonly Pick<Candidate, 'paths'>[], all: readonly string[], { settings, ...source }: SourceContext): InputError;
