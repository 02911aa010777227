import type { Dataset } from '../dataset.ts';
import type { SourceContext } from '../source_context.ts';
/**
 * Every file a sample, in the order of the paths' bytes; its label is what `labels.pattern` finds in the path.
 *
 * @param files Neither hidden nor ignored.
 * @throws {InputError} where there are no files, and where the pattern matches none.
 */
export declare function fileNameDataset(files: readonly string[], context: SourceContext): Promise<Dataset>;
/** Files that have no labels at all, such as a folder of `.mid` files. */
export declare function unlabelledFiles(files: readonly string[], context: SourceContext, description: string): Promise<Dataset>;
