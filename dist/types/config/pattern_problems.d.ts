import type { PathProblem } from './problems.ts';
import type { Config } from './settings.ts';
/** The patterns of a config that cannot be compiled, or lack the group that they are there for. */
export declare function patternProblems({ data, labels, }: Pick<Config, 'data' | 'labels'>): Promise<readonly PathProblem[]>;
/** What is wrong with a pattern for classes, such as a flag gives; none where nothing is. */
export declare function patternProblem(source: string): Promise<string | undefined>;
