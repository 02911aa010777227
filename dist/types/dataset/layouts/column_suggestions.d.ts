import { type Manifest } from '../formats/index.ts';
import type { Note } from '../table/index.ts';
interface Open {
    /** The positions of columns with another role. */
    readonly taken: readonly number[];
    readonly isSplitOpen: boolean;
    readonly isGroupOpen: boolean;
}
/** Suggests columns that could be the group key or contain the dataset's own split, without using them. */
export declare function suggestColumns({ columns, firstRows }: Manifest, { taken, isSplitOpen, isGroupOpen }: Open): Promise<Note[]>;
export {};
