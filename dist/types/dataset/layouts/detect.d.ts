import type { Dataset } from '../table/index.ts';
import { type SourceContext } from '../tree/index.ts';
/** Detects layouts that do not require all file names: EMOPIA, or class folders whose files are only counted. */
export declare function detectAtOnce(context: SourceContext): Promise<Dataset | undefined>;
/**
 * Detects the layout of a dataset's folder. Tries the layouts in the order of the documentation and takes the first match.
 *
 * @throws {InputError} if there are several label files of one layout, or if no layout matches.
 */
export declare function detectDataset(context: SourceContext): Promise<Dataset>;
