import type { Manifest } from './manifest.ts';
/** A row of an attribute list with its line number in the file. */
interface AttributeRow {
    readonly line: number;
    readonly cells: readonly string[];
}
/** A list of files with one column per attribute, as in CelebA. */
interface AttributeList {
    readonly names: readonly string[];
    readonly rows: readonly AttributeRow[];
    /** Whether -1 means no. */
    readonly isSigned: boolean;
}
/**
 * Parses a list of attributes: `Smiling Male` above rows such as `000001.jpg 1 -1`, with or without the number of rows
 * in the first line. Returns `undefined` if a line has other values or another number of values.
 */
export declare function attributeList(lines: readonly string[]): AttributeList | undefined;
/** Opens the list as a table with the paths and one column per attribute. */
export declare function openAttributeList({ names, rows }: AttributeList, file: string): Manifest;
export {};
