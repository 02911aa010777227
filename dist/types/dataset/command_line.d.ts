/** Words as they are typed into a POSIX shell. */
export declare function commandLine(words: readonly string[]): string;
/** A flag with its value. */
export type Flag = readonly [name: string, value: string];
/** The words of a flag, of which the value may begin as a flag does. */
export declare function flagWords([name, value]: Flag): readonly string[];
/** `['--label', 'mood', '--columns', 'a,b']` by flags. */
export declare function flagsIn(words: readonly string[]): readonly Flag[];
/** A path as a word that is no flag. */
export declare function pathWord(path: string): string;
/** Whether a shell takes these words as they are shown. */
export declare function canBeShown(words: readonly string[]): boolean;
/** The command that reads a path; none where a shell would not take it as it is shown. */
export declare function analyzeCommand(path: string, flags?: readonly Flag[]): string | undefined;
/** In what way to save a file as UTF-8: with the command for Latin-1, where a shell takes its name as it is shown. */
export declare function savedAsUtf8(file: string): string;
