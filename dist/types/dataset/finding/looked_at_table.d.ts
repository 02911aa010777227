import type { Look } from './found/index.ts';
import type { LookedAtTable } from './offers/index.ts';
import { type Among, type TableLook } from './tables/index.ts';
interface Around {
    readonly among: Among;
    readonly look: Pick<Look, 'files' | 'context'>;
    /** The files that no reader can open. */
    readonly broken: ReadonlySet<string>;
}
/** Describes a table that was opened, and how it may be read. */
export declare function asLookedAt(table: TableLook, { among, look, broken }: Around): LookedAtTable;
export {};
