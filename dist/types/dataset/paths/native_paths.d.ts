import * as platform from 'node:path';
/**
 * Returns a path of this system with `/` between its steps, as the paths in trees, index files and messages have it. On
 * Windows, a path can have both separators; elsewhere, a backslash is part of a name.
 *
 * @param system Whose paths these are; by default, this system's.
 */
export declare function withSlashes(path: string, { sep }?: Pick<typeof platform, 'sep'>): string;
