import type { Manifest } from './manifest.ts';
/** Whether a file with that path exists, including without its folder or its extension. */
export type IsThere = (path: string) => boolean;
/**
 * Opens a list of paths with their labels, with one line per sample: `glass1.jpg 1`. The delimiter is a tab, a
 * semicolon, a comma or spaces. The label is the last value, or the rest of the line if labels contain spaces. Blank lines, and lines that start with `#`, are not rows.
 *
 * @throws {InputError} with the line that has no label.
 */
export declare function openPathList(bytes: Uint8Array, file: string, isThere?: IsThere): Manifest;
/**
 * Rates whether lines are from such a list: at least nine tenths start with a file name and end with a label. It is
 * certain if labels repeat, which they do not have to in a small split.
 *
 * @param lines The first lines of the file.
 */
export declare function likenessToPathList(lines: readonly string[], isInTree: IsThere): 'certain' | 'possible' | 'none';
/** Returns the paths in the lines of a list. */
export declare function pathsInList(lines: readonly string[], isThere: IsThere): string[];
/** Returns the labels in the lines of a list. */
export declare function labelsInList(lines: readonly string[], isThere: IsThere): string[];
