import type { Note } from '../../dataset/index.ts';
import type { FindingData, GroupSuggestionData, NoteData } from '../data/index.ts';
import { type Wording } from '../text/index.ts';
import type { Paint } from './paint.ts';
/** How text is rendered. */
export interface TextStyle {
    readonly paint: Paint;
    readonly say: Wording;
    /** The number of columns of the terminal. */
    readonly width: number;
}
/** Joins blocks of lines with a blank line between them. */
export declare function textBlocks(blocks: readonly (readonly string[])[]): string;
/** The first lines of a result. They are wrapped on a narrow terminal only, because programs recognize a file by them. */
export declare function firstLine(text: string, width: number): string;
export declare function findingLine(finding: FindingData, { paint, say, width }: TextStyle): string;
export declare function noteLine({ level, message, file, line }: Note | NoteData, { paint, say, width }: TextStyle): string;
/** Suggestions of a group key, then notes. The line for the config is not wrapped, so that it can be copied. */
export declare function noteLines(suggestions: readonly GroupSuggestionData[], notes: readonly (Note | NoteData)[], style: TextStyle): string[];
