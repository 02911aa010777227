import { Undetected } from '../../config/index.ts';
import { type Manifest, type Rows } from '../formats/index.ts';
import type { SourceContext } from '../tree/index.ts';
/** The error for a table without a column that is named like labels, with its columns and the line to run next. */
export declare function noLabelColumn(manifest: Manifest, context: SourceContext): Promise<Undetected>;
/**
 * The error for a table whose first row is not a usable header: it looks like data, it is one of several header rows, or
 * the cells are separated by spaces. Returns `undefined` for any other table.
 */
export declare function oddTable(manifest: Manifest, rows: Rows, context: SourceContext): Undetected | undefined;
/** The command that reads the files of a table with these flags, if a shell accepts it. */
export declare function commandFor({ files, columns, hasHeader }: Manifest, { path, settings }: SourceContext, flags: readonly string[]): string[];
