/** `1,078`, `−3`: a whole number as people read it, with separators and a typographic minus sign. */
export declare function formatCount(count: number | bigint): string;
/** The same for the text of a decimal number: `1,078.25`. */
export declare function formatDigits(text: string): string;
/** A number with its noun: `1 sample`, `1,078 samples`. */
export declare function counted(count: number, noun: string, plural?: string): string;
/** Returns `both classes` or `all 1,200 classes`. */
export declare function allOf(count: number, plural: string): string;
/** Starts a sentence with a capital letter. */
export declare function capital(text: string): string;
/** `a`, `a and b`, `a, b and c`. */
export declare function listed(items: readonly string[], last?: string): string;
/** `joy`, `joy and calm`, `joy, calm and 3 more`. */
export declare function listedFirst(items: readonly string[], most?: number): string;
/** `a, b and 3 more`; without a count, `a, b, c`, if there are at most so many. */
export declare function firstAndMore(items: readonly string[], most: number): string;
/** The first lines, and a last one that counts the others: `... and 3 more`. */
export declare function linesAndMore(lines: readonly string[], most: number): string[];
/** Lists at most five texts in quotation marks. */
export declare function firstFew(texts: readonly string[]): string;
/** Cuts a text at 60 characters and replaces its line breaks, for messages. */
export declare function shortened(text: string): string;
/** Shows line breaks as `\\n` and `\\r`. */
export declare function onOneLine(text: string): string;
/** Formats words as they are typed into a POSIX shell. */
export declare function commandLine(words: readonly string[]): string;
/** A flag with its value. */
type Flag = readonly [name: string, value: string];
/** Returns the words of a flag, whose value may itself start with `-`. */
export declare function flagWords([name, value]: Flag): readonly string[];
/** `['--label', 'mood', '--columns', 'a,b']` by flags. */
export declare function flagsIn(words: readonly string[]): readonly Flag[];
/** Formats a path so that it cannot be mistaken for a flag. */
export declare function pathWord(path: string): string;
/** Whether words can be copied from the output into a shell. */
export declare function canBeShown(words: readonly string[]): boolean;
/** Returns the command that reads a path, or `undefined` if it cannot be copied from the output. */
export declare function analyzeCommand(path: string, flags?: readonly Flag[]): string | undefined;
/**
 * Describes how to save a file as UTF-8, with the command that converts it from Latin-1 if the file name can be
 * copied.
 */
export declare function savedAsUtf8(file: string): string;
export {};
