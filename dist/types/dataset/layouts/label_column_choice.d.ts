import { type Manifest } from '../formats/index.ts';
import type { SourceContext } from '../tree/index.ts';
/** The columns that contain the labels, and why. */
export interface LabelColumns {
    readonly places: readonly number[];
    /** Explains the choice if there were several columns. */
    readonly remark?: string;
}
/** Chooses the column with names if all columns name the same classes one to one. Otherwise, the user must choose. */
export declare function chooseColumn(manifest: Manifest, places: readonly number[], context: SourceContext): Promise<LabelColumns>;
