import type { Dataset } from '../dataset.ts';
import type { SourceContext } from '../source_context.ts';
import { type ClassFolders } from './class_folders.ts';
/** @throws {InputError} where there are no class folders. */
export declare function folderDataset(found: ClassFolders, context: SourceContext, { detected }: {
    readonly detected: boolean;
}): Promise<Dataset>;
