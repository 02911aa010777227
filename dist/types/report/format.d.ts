/** How a command's result is shown. */
export interface RenderOptions {
    readonly format: 'text' | 'json' | 'markdown';
    readonly color: boolean;
    /** Columns of the terminal. */
    readonly width: number;
}
/**
 * JSON as it is printed and written to files: indented, ending in a newline. A runner reads commands that begin with `##[`
 * anywhere in a line, so that stands as `\u0023\u0023[`, which is the same text to whoever parses it.
 */
export declare function toJson(data: object): string;
