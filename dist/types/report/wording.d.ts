/** How a sentence is written for one kind of reader. Untrusted text goes through `name`, `prose` or `code`. */
export interface Wording {
    /** A class, a split, a group. */
    readonly name: (name: string) => string;
    /** A sentence from another part of the tool; it may hold untrusted names. */
    readonly prose: (text: string) => string;
    /** A path, a key, a command. */
    readonly code: (text: string) => string;
    readonly strong: (written: string) => string;
    /** Our own word where a name would stand: `unlabelled`. */
    readonly placeholder: (written: string) => string;
}
export declare function markdownWording(nameLength?: number): Wording;
export declare function textWording(nameLength?: number): Wording;
/** ` (label.csv:12)` behind a sentence that is about a line of a file. */
export declare function placeClause(file: string | null, line: number | null, say: Wording): string;
