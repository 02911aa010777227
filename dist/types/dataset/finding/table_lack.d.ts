import type { TableLook } from './tables/index.ts';
/** Returns a short reason why a table is not suggested: nothing in it looks like classes. */
export declare function lackOf({ columns, rows, votes }: Pick<TableLook, 'columns' | 'rows' | 'votes'>): string;
