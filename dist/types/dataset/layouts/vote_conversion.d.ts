import type { ColumnLook, Rows } from '../formats/index.ts';
/** What a table with votes per class contains, and how to read it. */
export interface VoteConversion {
    /** `'neutral' to 'contempt' contain votes per class, not one class per row`. */
    readonly lack: string;
    /** One or two sentences: how to add a column with the classes. */
    readonly help: string;
    /** The command to run after that. */
    readonly command?: string;
}
interface Table {
    readonly file: string;
    readonly format: string;
    readonly rows: Rows;
}
/** Returns undefined if no columns contain votes. */
export declare function voteConversion(looks: readonly ColumnLook[], { file, format, rows }: Table): VoteConversion | undefined;
export {};
