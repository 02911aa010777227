import { type LabelSettings } from '../../config/index.ts';
import { type NamesByCode } from '../formats/index.ts';
import type { Note } from '../table/index.ts';
import type { SourceContext } from '../tree/index.ts';
/** The class names for labels that are codes, and the file that contains them. */
export interface FoundNames {
    /** The path relative to the dataset's folder, as in `labels.names`. */
    readonly path: string;
    readonly names: NamesByCode;
    /** The settings that produce the same names. A list with one name per line starts with 0, so any other order becomes a map. */
    readonly settings: Pick<LabelSettings, 'names' | 'map'>;
}
/** The names found next to the labels, and notes about them. */
interface NamesFromFile {
    readonly found?: FoundNames;
    readonly notes: readonly Note[];
}
/**
 * Returns the names of `labels.names`, otherwise those of the only file next to the labels, or in the parent folder, that
 * has a name for each code. Other files leave the labels unchanged.
 *
 * @param taken Files that contain something else.
 * @throws {InputError} if two files give a code different names.
 */
export declare function namesFromFile(values: readonly string[], { files, taken }: {
    readonly files: readonly string[];
    readonly taken: readonly string[];
}, context: SourceContext): Promise<NamesFromFile>;
export {};
