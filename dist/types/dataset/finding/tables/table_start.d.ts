import { InputError } from '../../../config/index.ts';
import { type ColumnLook, type Manifest, type Rows } from '../../formats/index.ts';
import type { Look } from '../found/index.ts';
/** The first rows of a table. */
export interface TableStart {
    readonly path: string;
    /** Covers only these rows; for a Parquet file, all rows. */
    readonly manifest: Manifest;
    /** At most 1,000 rows. */
    readonly rows: Rows;
    readonly columns: readonly ColumnLook[];
    /** Whether the start is the whole file. */
    readonly isWhole: boolean;
    /** The number of bytes of the start; 0 if it says nothing about the size of the file. */
    readonly bytes: number;
}
/** Opens a table from the start of its file; undefined if it is not a table. */
export declare function tableStart(path: string, look: Look): Promise<TableStart | undefined>;
/** The same as `tableStart`, but returns the error for a file that cannot be opened. */
export declare function tableStartOr(path: string, look: Look): Promise<TableStart | InputError | undefined>;
