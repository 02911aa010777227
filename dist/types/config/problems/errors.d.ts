/** The place of a problem in the user's files. */
export interface Place {
    /** The path of the file. */
    readonly file?: string;
    /** The 1-based line. */
    readonly line?: number;
    /** The 1-based column. */
    readonly column?: number;
}
/** One thing that is wrong with the input, and where. */
export interface Problem extends Place {
    /** What is wrong and what to do about it. It is printed as one line. */
    readonly message: string;
    /** Further lines below the message, such as a list of choices or commands to paste. */
    readonly lines?: readonly string[];
    /** The key of the setting that does not fit the data, such as `labels.id`. */
    readonly setting?: string;
}
/**
 * Something is wrong with the input: an invalid flag, a missing file, unreadable data. The command line exits with 2,
 * the action fails its step. Any other error is a bug of this tool.
 */
export declare class InputError extends Error {
    /** Always `InputError`, so that the error is recognized across copies of the library. */
    readonly name = "InputError";
    /** All problems that were found, in the order of the file. */
    readonly problems: readonly Problem[];
    constructor(message: string, rest?: Omit<Problem, 'message'>);
    constructor(problems: readonly Problem[]);
}
/**
 * Returns `file:line:column: message`, as compilers and editors write it, and the lines below it. A line break in a name,
 * a value or a path is shown as `\\n`, so only this code starts lines.
 */
export declare function linesOfProblem({ file, line, column, message, lines }: Problem): readonly string[];
/** Returns the code of a system error: `ENOENT`. */
export declare function errorCode(error: unknown): string | undefined;
/** Returns a message for an error that says only that something is too large; undefined for any other error. */
export declare function tooMuchForMemory(error: unknown): string | undefined;
/** The dataset cannot be determined without the user: there are several, or a setting is missing. */
export declare class Undetected extends InputError {
}
/** There is no dataset in the given folder or in the folders below it. */
export declare class NoDataset extends Undetected {
}
