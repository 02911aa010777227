import type { LabelFormat, LabelSettings } from '../config/settings.ts';
import type { LabelTable } from './label_table.ts';
/** What was read: the samples, how they were found, and what the user should be told. */
export interface Dataset {
    readonly table: LabelTable;
    readonly layout: Layout;
    readonly notes: readonly Note[];
    /** The label file's own rows in table order, for manifests; for folders and file names `path,label`. */
    readonly records: () => Promise<Records>;
}
export interface Layout {
    readonly kind: LabelFormat | 'emopia' | 'hugging-face' | 'unlabelled';
    /** The label files, or the folder, in the tree. */
    readonly files: readonly string[];
    /** One sentence for the report: `EMOPIA: classes from column 4Q of label.csv, groups are the songs inside ID`. */
    readonly description: string;
    /** Whether it was found by looking, not told by the config. */
    readonly detected: boolean;
    /** False where ids are row numbers, so that only appending keeps splits stable. */
    readonly stableIds: boolean;
    /** What `init` writes as the `labels:` block to read the same; YAML lines without the key `labels:`. */
    readonly settings: readonly string[];
    /** Where the dataset was found, when that is not the path that was given. */
    readonly found?: FoundDataset;
}
export interface FoundDataset {
    /** In the tree, as a config's `dataset_path` has it. */
    readonly path: string;
    /** What a config's `labels:` would say to read it there. */
    readonly labels: LabelSettings;
    /** What was found, for the first line: `data/labels.csv, a table with the labels in 'class'`. */
    readonly description: string;
}
export interface Note {
    readonly level: 'note' | 'warning';
    readonly message: string;
    readonly file?: string;
    readonly line?: number;
}
export interface Records {
    readonly columns: readonly string[];
    /** As the dataset has them, in table order; a missing cell is ''. */
    readonly rows: readonly (readonly string[])[];
}
