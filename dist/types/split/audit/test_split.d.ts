import { type LabelTable } from '../../dataset/index.ts';
import { type IndexFile } from '../index_file/index.ts';
import { type FileContents } from './compare_content.ts';
/** What a change does to the test split of the base. Each sample counts once, as the first of these that applies. */
export interface TestChange {
    /** The number of samples in the test split of the base. */
    readonly samples: number;
    /** How many of them are no longer in the dataset, or no longer in the test split of the dataset itself. */
    readonly removed: number;
    /**
     * How many have another label, another set of labels, another number of annotations of a class, or one more row with
     * another label.
     */
    readonly relabelled: number;
    /** How many have a file with another content or no file any more, or another value in the column `labels.content`. */
    readonly replaced: number;
    /** The first 10 of them, in the order of the base. */
    readonly examples: readonly ChangedTestSample[];
    /** How many samples were relabelled from one class to another; left out if samples have several labels. */
    readonly relabellings?: readonly {
        /** The class on the base; `null` if unlabelled. */
        readonly from: string | null;
        /** The class on the head; `null` if unlabelled. */
        readonly to: string | null;
        /** The number of samples. */
        readonly count: number;
    }[];
}
/** A sample of the test split that a change touches. */
export interface ChangedTestSample {
    /** The id of the sample on the base. */
    readonly id: string;
    /** What happens to it. */
    readonly change: 'removed' | 'relabelled' | 'replaced';
    /** The label on the base; a set is its names joined by `, `. */
    readonly from: string | null;
    /** The label on the head; `null` if the sample is removed or unlabelled. */
    readonly to: string | null;
    /** The label file on the head; `null` for folders and file names, and if the sample is removed. */
    readonly file: string | null;
    /** The 1-based line in that file; `null` if there is none. */
    readonly line: number | null;
}
/** The test split of a dataset: by its index file, or by its own split. */
interface TestSplit {
    /** The positions of its labelled samples, ascending. */
    readonly rows: Int32Array;
    readonly by: 'index file' | 'own split';
}
/**
 * The test split of the base. Returns nothing if neither its index file nor the dataset itself has one with samples.
 *
 * @param head The dataset that is compared with the base. Its ids are matched with the file anyway.
 */
export declare function testSplitOf(base: LabelTable, head: LabelTable, file: IndexFile | undefined): TestSplit | undefined;
interface Comparison {
    readonly base: LabelTable;
    readonly head: LabelTable;
    /** The test split of the base. */
    readonly test: TestSplit;
    readonly files?: FileContents | undefined;
    /** Whether ids are row numbers, on both sides and in any of the datasets. */
    readonly areNumbered?: boolean;
}
/** The change, without the samples that cannot be compared because only their ids have changed or their rows have moved. */
interface TestComparison {
    readonly change: TestChange;
    readonly changedIds: number;
    /** How many samples could not be compared because their ids are row numbers and rows have moved. */
    readonly moved: number;
}
/**
 * Finds the samples of the base's test split that the head relabels, removes or replaces. Samples are the same if their ids
 * are equal. Rows of one id are compared as a set, so removing one of them does not change the others.
 */
export declare function compareTestSplit({ base, head, test, files, areNumbered }: Comparison): TestComparison;
export {};
