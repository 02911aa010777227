/**
 * Returns JSON for output and files: indented, with a newline at the end. A runner reads commands that start with `##[`
 * anywhere in a line, and a terminal obeys direction marks and control characters. Such characters are written as
 * `\u0023\u0023[` and `\u202e`, which parsers read as the same text.
 */
export declare function toJson(data: object): string;
/** The same as `toJson`, but on one line unless an indentation is given. */
export declare function safeJson(data: object, indent?: number): string;
