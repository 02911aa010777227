import type { LabelTable } from './label_table.ts';
/**
 * The table in which ids that are one path written in two ways (`a.jpg` and `./a.jpg`, `x/a.jpg` and `x\a.jpg`) count as
 * repeated. The ids themselves stay as they are.
 */
export declare function withSamePaths(table: LabelTable): LabelTable;
