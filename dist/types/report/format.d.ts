/** How a command's result is shown. */
export interface RenderOptions {
    readonly format: 'text' | 'json' | 'markdown';
    readonly color: boolean;
    /** Columns of the terminal. */
    readonly width: number;
}
/**
 * JSON as it is printed and written to files: indented, ending in a newline. A runner reads commands that begin with `##[`
 * anywhere in a line, and a terminal obeys marks of direction and controls, so that these stand as `\u0023\u0023[` and
 * `\u202e`, which is the same text to whoever parses it.
 */
export declare function toJson(data: object): string;
/** As `toJson`, in one line unless it is indented. */
export declare function safeJson(data: object, indent?: number): string;
