import type { SourceContext } from '../tree/index.ts';
import type { Candidate } from './candidate.ts';
/** Detects by its shape what a JSON file is. Returns `undefined` if it does not contain the labels of a whole dataset. */
export declare function jsonCandidate(file: string, paths: readonly string[], context: SourceContext): Promise<Candidate | undefined>;
