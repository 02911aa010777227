/** How to convert lines to CSV with awk. */
export interface FoundLines {
    /** The rest of a sentence that starts with the file's name. */
    readonly what: string;
    /** The awk program that prints it as CSV; undefined if awk is not enough. */
    readonly program?: string;
    readonly flags?: readonly string[];
}
/** Recognizes cells separated by several characters, as in `6552_!_102_!_news_!_a title`. */
export declare function ofLongSeparators(lines: readonly string[]): FoundLines | undefined;
/** Recognizes one label per line, in the order of samples in another file or folder. */
export declare function ofLabelLines(lines: readonly string[]): FoundLines | undefined;
/** Recognizes the codes of all sentences of a text in one line: `0 0 4 1`. */
export declare function ofCodeSequences(lines: readonly string[]): FoundLines | undefined;
/** Recognizes the examples of chatbots, which are listed below their intent: `- intent: greet`, `examples: |`, `- hello`. */
export declare function ofIntents(lines: readonly string[]): FoundLines | undefined;
