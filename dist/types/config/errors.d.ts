/** Where in the user's files a problem lies. Lines and columns count from 1. */
export interface Place {
    readonly file?: string;
    readonly line?: number;
    readonly column?: number;
}
/** One thing that is wrong with what the user gave, and where. */
export interface Problem extends Place {
    /** What is wrong and what to do: capital first, no full stop, values quoted. */
    readonly message: string;
}
/**
 * The question was wrong: a bad flag, a missing file, unreadable data. The command line ends with 2, the action with a
 * failed step. Any other error is a bug of this tool.
 */
export declare class InputError extends Error {
    readonly name = "InputError";
    /** All problems that were found at once, in the order of the file. */
    readonly problems: readonly Problem[];
    constructor(message: string, place?: Place);
    constructor(problems: readonly Problem[]);
}
/**
 * `file:line:column: message`, as compilers and editors write it. It is one line whatever names it quotes; only the lines
 * of a config and the commands that it offers stay lines.
 */
export declare function describeProblem({ file, line, column, message }: Problem): string;
/** What to tell of an error that says only that there is too much; none for any other error. */
export declare function tooMuchForMemory(error: unknown): string | undefined;
