import { type PathProblem } from '../problems/index.ts';
import type { Config } from './settings.ts';
/** Returns the problems of patterns that cannot be compiled, or that do not have the required group. */
export declare function patternProblems({ data, labels, }: Pick<Config, 'data' | 'labels'>): Promise<readonly PathProblem[]>;
/** Returns the problem of a pattern for classes, such as one from a flag; undefined if it is correct. */
export declare function patternProblem(source: string): Promise<string | undefined>;
