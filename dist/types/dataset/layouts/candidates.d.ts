import { InputError } from '../../config/index.ts';
import { type JsonDocument } from '../formats/json.ts';
import type { Manifest } from '../formats/manifest.ts';
import type { SourceContext } from '../source_context.ts';
/** A label file in the dataset's folder that may be the one, or several that are one. */
export type Candidate = {
    readonly kind: 'manifest';
    readonly paths: readonly string[];
    readonly manifest: Manifest;
    readonly isHuggingFace: boolean;
} | {
    readonly kind: 'coco';
    readonly paths: readonly string[];
    readonly document: JsonDocument;
} | {
    readonly kind: 'label-studio';
    readonly paths: readonly string[];
    readonly document: JsonDocument;
};
/** What `labels.file` would be for these files among all of the dataset. */
export declare function fileSetting(paths: readonly string[], files: readonly string[]): string;
export interface Candidates {
    readonly found: readonly Candidate[];
    /** Why a file that has a label file's ending is none. */
    readonly failures: readonly InputError[];
}
/**
 * Opens the label files at the top of the dataset, COCO's in `annotations/`, and Hugging Face's.
 *
 * @param files By their paths below the dataset, neither hidden nor ignored.
 */
export declare function openCandidates(files: readonly string[], context: SourceContext): Promise<Candidates>;
