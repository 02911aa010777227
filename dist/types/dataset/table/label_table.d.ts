import { EMPTY_SET, type LabelSetCounts, type LabelSets, UNLABELLED } from './label_sets.ts';
import type { Source } from './sources.ts';
import type { CodedTexts, TextColumn } from './text_column.ts';
export { EMPTY_SET, type LabelSetCounts, type LabelSets, UNLABELLED };
/** The samples of a dataset in columns: one row per sample, in the dataset's own order. All arrays are parallel. */
export interface LabelTable {
    /** The number of rows. */
    readonly size: number;
    /** The names of the classes, each once, in the order of their UTF-8 bytes. A class may have no samples. */
    readonly classes: readonly string[];
    /**
     * The code of each row's class, an index into `classes`; -1 if the row is unlabelled. With `labelSets`, the first
     * code of the set, or -2 if the set is empty.
     */
    readonly labels: Int32Array;
    /** The id of each row, as it is written; it may occur in several rows. */
    readonly ids: TextColumn;
    /** The rows whose id occurs in an earlier row, after such ids were numbered `#2`, `#3`, ... */
    readonly repeated?: RepeatedRows;
    /** Set if ids are row numbers of each label file, so a repeated id is another sample. */
    readonly idsAreLocal?: true;
    /** Groups of samples that stay in one split. */
    readonly groups?: Groups;
    /** The classes of each row in a multi-label dataset. */
    readonly labelSets?: LabelSets;
    /** The split of each row according to the dataset itself. */
    readonly splits?: ExistingSplits;
    /** A code for the value of the column `labels.content` in each row; -1 if it is empty. */
    readonly content?: Int32Array;
    /** The value of each code of `content`. */
    readonly contentValues?: readonly string[];
    /** What each row's annotations are, such as `2 cat, 1 dog`, if a sample is an image with annotations. */
    readonly annotations?: CodedTexts;
    /** The file that each row names in another column than its id. */
    readonly files?: CodedTexts;
    /** The number of samples that each row represents. Only tables read for counting have it. */
    readonly weights?: Float64Array;
    /** The datasets that the rows come from, in the order of the rows; at least one. */
    readonly sources: readonly Source[];
    /** The 1-based line of the label file on which each row starts; 0 if there is none. */
    readonly lines?: Uint32Array;
}
/** Rows whose id occurs in an earlier row. */
export interface RepeatedRows {
    /** The positions of these rows, ascending. */
    readonly rows: Int32Array;
    /** The position of the first row with the same id, parallel to `rows`. */
    readonly firsts: Int32Array;
}
/** Groups of samples that stay in one split. */
export interface Groups {
    /**
     * The code of each row's group, an index into `names`; -1 if the row has no group and is treated as a group of one.
     */
    readonly codes: Int32Array;
    /** The names of the groups. */
    readonly names: readonly string[];
    /** The group key that the index file records, such as `song_id`. */
    readonly key: string;
    /** What reports call the groups, in the plural, such as `songs`. */
    readonly noun: string;
    /** Set if the names are hashes of files, which mean the same in every dataset. */
    readonly byContent?: true;
}
/** The split of each row according to the dataset itself. */
export interface ExistingSplits {
    /** The code of each row's split, an index into `names`; -1 if the row is in no split. */
    readonly codes: Int32Array;
    /** `train`, `val` and `test` if the dataset's words mean these; other values keep their names. */
    readonly names: readonly string[];
    /** Further splits of rows that are in more than one, such as an image in two lists. */
    readonly further?: FurtherSplits;
}
/** Further splits of rows, besides the one in `codes`. */
export interface FurtherSplits {
    /** The positions of the rows. */
    readonly rows: Int32Array;
    /** The code of the further split of each, parallel to `rows`. */
    readonly codes: Int32Array;
}
/** The label file and the line on which a row starts; none for folders and file names. */
export declare function placeOfRow({ sources, lines }: Pick<LabelTable, 'sources' | 'lines'>, row: number): {
    readonly file: string;
    readonly line: number;
} | undefined;
/** `line 3`, or `b.csv line 3` if there are several label files; none for folders and file names. */
export declare function lineOfRow(table: Pick<LabelTable, 'sources' | 'lines'>, row: number): string | undefined;
/** The number of samples per class. */
export interface ClassCounts {
    /** The names of the classes, in the order of their UTF-8 bytes. */
    readonly classes: readonly string[];
    /** The number of samples of each class, parallel to `classes`. */
    readonly counts: readonly number[];
    /** The number of samples without a label. */
    readonly unlabelled: number;
    /** The number of unlabelled samples in datasets that have any labels; `max_unlabelled` is about these. */
    readonly unlabelledAmongLabelled: number;
    /** The number of samples in datasets that have any labels. */
    readonly samplesAmongLabelled: number;
    /** The number of samples. In a multi-label dataset it is less than the sum of `counts`. */
    readonly total: number;
    /** Whether a sample can have several labels. */
    readonly multiLabel: boolean;
    /** Figures about the label sets. Only multi-label datasets have them. */
    readonly sets?: LabelSetCounts;
    /** The counts of each dataset. */
    readonly sources: readonly SourceCounts[];
}
/** The number of samples per class of one dataset. */
export interface SourceCounts {
    /** The name of the dataset. */
    readonly name: string;
    /** The number of its samples. */
    readonly total: number;
    /** The number of its samples with a label. */
    readonly labelled: number;
    /** The number of its samples of each class, parallel to the `classes` of the whole. */
    readonly counts: readonly number[];
}
/**
 * Counts the samples of each class of a table. For sample objects, use `analyzeEmotionDistribution`.
 *
 * @throws {TypeError} if it is not a table.
 */
export declare function countClasses(table: LabelTable, ...more: never[]): ClassCounts;
/** Concatenates the line numbers of several files or tables. They are 0 for a part without line numbers. */
export declare function joinedLines(parts: readonly {
    readonly size: number;
    readonly lines?: Uint32Array;
}[]): Uint32Array;
