import { type LabelTable } from './table/index.ts';
/**
 * Returns the table with ids that write the same path in different ways (`a.jpg` and `./a.jpg`, `x/a.jpg` and
 * `x\a.jpg`) marked as repeated. The ids themselves do not change.
 */
export declare function withSamePaths(table: LabelTable): LabelTable;
