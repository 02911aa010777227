import type { Layout } from '../../dataset/index.ts';
import { type ChangePlace } from './links.ts';
/** How the result of a command is rendered. */
export interface RenderOptions {
    readonly format: 'text' | 'json' | 'markdown';
    readonly color: boolean;
    /** The number of columns of the terminal. */
    readonly width: number;
    /** The words that start this tool, for the commands in texts for a terminal. */
    readonly start?: string;
}
/** How sentences are written for one kind of output. Untrusted text must go through `name`, `prose` or `code`. */
export interface Wording {
    /** Renders the name of a class, a split or a group. */
    readonly name: (name: string) => string;
    /** Renders a sentence from another part of the tool, which may contain untrusted names. */
    readonly prose: (text: string) => string;
    /** The same for a sentence that lists samples, which can be longer. */
    readonly listing: (text: string) => string;
    /** Renders a path, a key or a command. */
    readonly code: (text: string) => string;
    /** Renders a command of this tool to copy, such as `split --rebalance`. */
    readonly command: (text: string) => string;
    /** Links what is written about a line of a file to that line, where there are links. */
    readonly atLine: (written: string, file: string | null, line: number) => string;
    readonly strong: (written: string) => string;
    /** Renders our own word in place of a name: `unlabelled`. */
    readonly placeholder: (written: string) => string;
}
/** @param place Where lines are shown. Without it, they have no links. */
export declare function markdownWording(nameLength?: number, place?: ChangePlace): Wording;
/** @param start The words that start this tool, for the commands in messages. */
export declare function textWording(nameLength?: number, start?: string): Wording;
/** Renders text for the elements of a page. A name is isolated, so that its writing direction does not affect the sentence. */
export declare function htmlWording(nameLength?: number): Wording;
/** ` (label.csv:12)`, after a sentence about a line of a file; ` (label.csv, line 12)` with a link to the line. */
export declare function placeClause(file: string | null, line: number | null, say: Wording): string;
/** Says how a dataset was read, and where it was found if the place was not given. */
export declare function layoutSentence({ found, description }: Pick<Layout, 'found' | 'description'>): string;
/** Returns a sentence that starts with our own word as part of another one. */
export declare function lowerFirst(text: string): string;
