import type { KindOfFiles } from './files_by_kind.ts';
import type { Inventory } from './inventory.ts';
/** A line to run, and when to run it. */
export interface Offer {
    readonly what: string;
    /** The command, or the line of the config if there are no flags for it. */
    readonly command: string;
    /** Whether the header or the first row of a table shows that it contains classes. */
    readonly isCertain: boolean;
    /** The number of samples that it would read, if known. */
    readonly samples?: number;
}
/** Returns the commands for tables that may contain classes. */
export declare function offersFromTables({ path, tables }: Pick<Inventory, 'path' | 'tables'>): readonly Offer[];
/** Returns the commands with patterns for files whose names may contain classes. */
export declare function offersFromNames(path: string, kinds: readonly KindOfFiles[]): readonly Offer[];
