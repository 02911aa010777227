/** Words as they are typed into a POSIX shell. */
export declare function commandLine(words: readonly string[]): string;
