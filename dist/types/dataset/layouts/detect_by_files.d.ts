import { type Dataset } from '../table/index.ts';
import { type SourceContext } from '../tree/index.ts';
/**
 * Detects the layout of a dataset's folder by all its files, if it is neither EMOPIA nor counted class folders.
 *
 * @throws {InputError} if there are several label files of one layout, or if no layout matches.
 */
export declare function detectByFiles(context: SourceContext): Promise<Dataset>;
