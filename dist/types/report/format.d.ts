/** How a command's result is shown. */
export interface RenderOptions {
    readonly format: 'text' | 'json' | 'markdown';
    readonly color: boolean;
    /** Columns of the terminal. */
    readonly width: number;
}
/** JSON as it is written to files: indented, ending in a newline. */
export declare function toJson(data: object): string;
