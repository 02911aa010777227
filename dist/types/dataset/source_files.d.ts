import type { SourceFile } from './label_table.ts';
/** The rows of label files that stand one after the other. */
export declare function sourceFiles(paths: readonly string[], sizes: readonly number[]): SourceFile[];
