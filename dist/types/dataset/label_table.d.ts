import type { TextColumn } from './text_column.ts';
/** The code of a sample without a label. It is in no class and in no split. */
export declare const UNLABELLED = -1;
/** In a multi-label table: a sample that is labelled with no class at all (a one-hot row of zeros). */
export declare const EMPTY_SET = -2;
/** The one value that travels through all stages: a row a sample, in the dataset's own order. */
export interface LabelTable {
    readonly size: number;
    /** In the order of their bytes, each once. A class may have no samples (a COCO category without boxes). */
    readonly classes: readonly string[];
    /** A class code (place in `classes`) per row, or UNLABELLED. With `labelSets`: the first code of the set, or EMPTY_SET. */
    readonly labels: Int32Array;
    /** Stable; unique within the dataset once `withUniqueIds` has seen them. */
    readonly ids: TextColumn;
    /** The rows whose id stood in an earlier row already, and that `withUniqueIds` has told apart by `#2`, `#3`, ... */
    readonly repeated?: RepeatedRows;
    /** Ids are numbers that every label file counts for itself: a repeated one is another sample, not the same again. */
    readonly idsAreLocal?: true;
    readonly groups?: Groups;
    readonly labelSets?: LabelSets;
    /** The split that the dataset itself says a row is in. */
    readonly splits?: ExistingSplits;
    /** A code per row for the content of the column `labels.content`; -1 where it is empty. */
    readonly content?: Int32Array;
    /** What the codes of `content` stand for. */
    readonly contentValues?: readonly string[];
    /** How many samples a row stands for, where rows are classes and not samples; made for counting alone. */
    readonly weights?: Float64Array;
    /** Which dataset the rows come from, one after the other; at least one. */
    readonly sources: readonly Source[];
    /** The line of the label file on which a row starts, from 1; 0 where there is none. */
    readonly lines?: Uint32Array;
}
/** Rows whose id an earlier row has, ascending, and the first row that has it, in parallel. */
export interface RepeatedRows {
    readonly rows: Int32Array;
    readonly firsts: Int32Array;
}
/** Samples that must not be torn apart. */
export interface Groups {
    /** A group code (place in `names`) per row, or -1: a sample without group is a group of its own. */
    readonly codes: Int32Array;
    readonly names: readonly string[];
    /** What the index file records as the group key, such as `song_id`. */
    readonly key: string;
    /** What a report calls them, in the plural: `songs`, `groups`. */
    readonly noun: string;
    /** Names are hashes of files, which are the same in every dataset. */
    readonly byContent?: true;
}
/** Row i has the codes `codes[offsets[i]]` up to `codes[offsets[i + 1]]`, ascending. */
export interface LabelSets {
    readonly offsets: Uint32Array;
    readonly codes: Int32Array;
}
export interface ExistingSplits {
    /** A place in `names` per row, or -1: in none. */
    readonly codes: Int32Array;
    /** `train`, `val`, `test` where the dataset's words mean these; any other value is a fold by its name. */
    readonly names: readonly string[];
    /** The other splits of rows that the dataset puts in several, such as an image in two lists. */
    readonly further?: FurtherSplits;
}
/** Rows and the splits that they are in besides that of `codes`, in parallel. */
export interface FurtherSplits {
    readonly rows: Int32Array;
    readonly codes: Int32Array;
}
/** Rows `start` up to `end`. */
export interface Source {
    readonly name: string;
    readonly start: number;
    readonly end: number;
    /** The label files of these rows, one after the other; none for folders and file names. */
    readonly files?: readonly SourceFile[];
}
/** Rows `start` up to `end` of the table stand in one label file. */
export interface SourceFile {
    /** In the tree. */
    readonly path: string;
    readonly start: number;
    readonly end: number;
}
/** The label file and the line on which a row starts; none for folders and file names. */
export declare function placeOfRow({ sources, lines }: Pick<LabelTable, 'sources' | 'lines'>, row: number): {
    readonly file: string;
    readonly line: number;
} | undefined;
/** What distribution, change and gate need of a dataset: samples per class. */
export interface ClassCounts {
    readonly classes: readonly string[];
    readonly counts: readonly number[];
    readonly unlabelled: number;
    /** Unlabelled samples in sources that have labels at all; what `max_unlabelled` counts. */
    readonly unlabelledAmongLabelled: number;
    /** All samples of the sources that `unlabelledAmongLabelled` counts in. */
    readonly samplesAmongLabelled: number;
    /** All rows. With several labels a row this is less than the sum of counts. */
    readonly total: number;
    readonly multiLabel: boolean;
    readonly sources: readonly SourceCounts[];
}
export interface SourceCounts {
    readonly name: string;
    readonly total: number;
    readonly labelled: number;
    readonly counts: readonly number[];
}
/** @throws {TypeError} where it is no table; for samples that are objects there is `analyzeEmotionDistribution`. */
export declare function countClasses(table: LabelTable, ...more: never[]): ClassCounts;
