import { InputError } from '../../config/index.ts';
import { type Manifest } from '../formats/index.ts';
import type { SourceContext } from '../tree/index.ts';
import type { Candidate } from './candidate.ts';
/** The value of `labels.file` that selects these files among all files of the dataset. */
export declare function fileSetting(paths: readonly string[], files: readonly string[]): string;
interface Candidates {
    readonly found: readonly Candidate[];
    /** Why files with the extension of a label file are not label files. */
    readonly failures: readonly InputError[];
}
/**
 * Opens the label files at the top level of the dataset, those of COCO in `annotations/`, and those of Hugging Face.
 *
 * @param files Paths below the dataset, neither hidden nor ignored.
 */
export declare function openCandidates(files: readonly string[], context: SourceContext): Promise<Candidates>;
/**
 * Returns the files that may be label files by their folders and names: each alone, or those of Hugging Face as one.
 *
 * @param files Paths below the dataset.
 */
export declare function labelFileGroups(files: readonly string[], context: Pick<SourceContext, 'settings'>): {
    readonly hub: readonly (readonly string[])[];
    readonly groups: readonly (readonly string[])[];
};
/** Whether a file is the template of a competition's submission: `sample_submission.csv`, `sampleSubmission.csv`. */
export declare function isSubmission(path: string): boolean;
/** Opens a label file, or the pieces of one. Returns `undefined` if it contains something else. */
export declare function openCandidate(paths: readonly string[], context: SourceContext, isHuggingFace: boolean): Promise<Candidate | undefined>;
/** Joins the candidates that are the splits of one dataset. */
export declare function joinFamilies<T extends Candidate>(candidates: readonly T[], context: SourceContext): Promise<T[]>;
/** A mapping of words to words may be any settings, so only paths or file names are read as samples. */
export declare function looksLikeSamples(manifest: Manifest): Promise<boolean>;
export {};
