/** A file of texts and the file with the label of each line. */
export interface TextPair {
    readonly texts: string;
    readonly labels: string;
    readonly split?: string;
    /** Whether the names of both files show what they contain: `train_text.txt`, but not `train.txt`. */
    readonly isCertain: boolean;
}
/** The pairs that are the splits of one dataset. */
export interface PairFamily {
    /** The folder that contains all of them. */
    readonly folder: string;
    readonly pairs: readonly TextPair[];
    /** Files that are named like one of a pair but whose other file is missing. */
    readonly alone: readonly string[];
}
/** Whether a file may contain the labels of a pair. The check is fast enough for all files of a tree. */
export declare function mayBeLabels(path: string): boolean;
/**
 * Finds the pairs of text files by their names: `train_text.txt` and `train_labels.txt`, `train.text` and `train.labels`,
 * `train.txt` and `train.labels`, `sentences.txt` and `labels.txt`, `X_train.txt` and `y_train.txt`.
 */
export declare function pairFamilies(files: readonly string[]): PairFamily[];
