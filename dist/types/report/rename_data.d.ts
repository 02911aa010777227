/** A new class that looks like another class. */
export interface RenameData {
    /** The name of the class that is probably misspelt. */
    readonly class: string;
    /** The number of samples of that class. */
    readonly samples: number;
    /** The name of the class that is probably meant. */
    readonly to: string;
    /** The number of samples of the class that is probably meant. */
    readonly to_samples: number;
    /**
     * How the names differ: `form` means case, spaces, Unicode form or invisible characters; `letter` means one letter.
     */
    readonly by: 'form' | 'letter';
    /** The label file that holds its first samples; `null` for folders and file names. */
    readonly file: string | null;
    /** The 1-based lines of its first few samples. */
    readonly lines: readonly number[];
}
