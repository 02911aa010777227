import type { SchemaTree } from 'hyparquet';
import { type ThriftStruct } from '../scan/thrift.ts';
/** How many bits the levels of a column take. */
export interface LevelWidths {
    readonly repetition: number;
    readonly definition: number;
}
/** What the runs of a column's pages are runs of. */
export interface RunWidths extends LevelWidths {
    readonly isBoolean: boolean;
}
/** @param path The column's, as its chunks name it. */
export declare function levelWidths(root: SchemaTree, path: readonly string[]): LevelWidths;
/**
 * The runs of a page's levels and dictionary codes: a few bytes say how often a number is repeated, and a reader believes
 * them.
 *
 * @param unpack gives the bytes of the page, or of the values alone in version 2
 * @throws {RangeError} for a run that is far longer than the page has values
 */
export declare function checkRuns(header: ThriftStruct, packed: Uint8Array, { repetition, definition, isBoolean }: RunWidths, unpack: (packed: Uint8Array, size: number) => Uint8Array): void;
