import { InputError } from '../../config/index.ts';
import type { CodedColumn, Manifest } from '../formats/manifest.ts';
import type { SourceContext } from '../source_context.ts';
/** Which columns hold the labels, and why. */
export interface LabelColumns {
    readonly places: readonly number[];
    /** A sentence where one of several was chosen. */
    readonly remark?: string;
}
/** @throws {InputError} where the choice is the user's. */
export declare function labelColumns(manifest: Manifest, context: SourceContext): Promise<LabelColumns>;
export declare function noLabelColumn(manifest: Manifest): InputError;
/** The label columns as one: a composite, or a list where a cell holds several. */
export declare function labelColumn(columns: readonly CodedColumn[], separator: string | undefined): CodedColumn;
