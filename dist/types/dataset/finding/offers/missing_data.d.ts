import type { KindOfFiles } from './files_by_kind.ts';
import type { Inventory } from './inventory.ts';
/** Describes data that is not available yet, with how to get it: archives, pointers, submodules, scripts. */
export declare function looksForMore({ lfsPointers, submodules, leftOut }: Pick<Inventory, 'lfsPointers' | 'submodules' | 'leftOut'>, kinds: readonly KindOfFiles[]): readonly string[];
