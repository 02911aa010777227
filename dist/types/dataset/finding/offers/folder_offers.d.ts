import type { Inventory } from './inventory.ts';
import type { Offer } from './offers.ts';
/** Returns the lines that read folders as classes, if they may be classes although their names or those of their files leave it open. */
export declare function offersFromFolders({ path, files }: Pick<Inventory, 'path' | 'files'>): readonly Offer[];
