/**
 * Returns the lines of a text file. The line break at the end is optional. A single carriage return ends a line only
 * if there are no other line breaks.
 */
export declare function textLines(bytes: Uint8Array, file: string): string[];
/** Returns the complete lines in the first bytes of a file. */
export declare function firstLines({ bytes, isWhole }: {
    readonly bytes: Uint8Array;
    readonly isWhole: boolean;
}): string[];
