import { type Dataset } from '../table/index.ts';
import type { SourceContext } from '../tree/index.ts';
import type { ClassFolders } from './class_folders.ts';
interface FolderFinding {
    readonly detected: boolean;
    /** Hidden and ignored files. */
    readonly passedOver: readonly string[];
}
/** @throws {InputError} if there are no class folders. */
export declare function folderDataset(found: ClassFolders, context: SourceContext, { detected, passedOver }: FolderFinding): Promise<Dataset>;
export {};
