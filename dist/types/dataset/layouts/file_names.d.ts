import { type Dataset } from '../table/index.ts';
import type { SourceContext } from '../tree/index.ts';
/**
 * Makes every file a sample, in the order of the bytes of the paths. The label is what `labels.pattern` finds in the path.
 *
 * @param files Neither hidden nor ignored.
 * @throws {InputError} if there are no files, or if the pattern does not match any of them.
 */
export declare function fileNameDataset(files: readonly string[], context: SourceContext): Promise<Dataset>;
/** Files that have no labels at all, such as a folder of `.mid` files. */
export declare function unlabelledFiles(files: readonly string[], context: SourceContext, description: string): Promise<Dataset>;
