import type { LabelSettings } from '../config/index.ts';
import type { Tree } from './tree.ts';
/** One dataset to be read: the main one, or an additional one. */
export interface SourceContext {
    readonly tree: Tree;
    /** The dataset's folder; for a dataset that is a file, the folder that holds it. */
    readonly folder: string;
    /** The label file, where the dataset's path is a file. */
    readonly file?: string;
    /** What reports call it. */
    readonly name: string;
    /** As the config says, over what was detected. */
    readonly settings: LabelSettings;
    /** Only an additional dataset may be without labels where a manifest has none. */
    readonly role: 'main' | 'additional';
}
