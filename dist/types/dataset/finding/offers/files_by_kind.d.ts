import { type FileKind } from '../../paths/index.ts';
/** The files of one kind, and the number of them in each folder; `''` is the given one. */
export interface KindOfFiles {
    readonly kind: FileKind;
    readonly paths: readonly string[];
    readonly folders: ReadonlyMap<string, number>;
}
/** Groups files by kind, the most frequent kind first. */
export declare const filesByKind: (files: readonly string[]) => readonly KindOfFiles[];
/** Returns one line per kind: `3,000 audio files in recordings`. */
export declare function kindLines(kinds: readonly KindOfFiles[]): readonly string[];
