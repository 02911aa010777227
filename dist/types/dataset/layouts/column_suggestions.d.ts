import { type Manifest } from '../formats/index.ts';
import type { Note } from '../table/index.ts';
interface Open {
    /** The positions of columns with another role. */
    readonly taken: readonly number[];
    readonly isSplitOpen: boolean;
    /** The position of the label column, if another column may contain the names of the classes. */
    readonly codes: number | undefined;
}
/** Suggests columns that could contain the names of the classes or the dataset's own split, without using them. */
export declare function suggestColumns({ columns, firstRows }: Manifest, { taken, isSplitOpen, codes }: Open): Promise<Note[]>;
export {};
