import { InputError } from '../../config/index.ts';
import type { Dataset } from '../table/index.ts';
import { type SourceContext } from '../tree/index.ts';
import type { Manifests } from './candidate.ts';
import { type ClassFolders } from './class_folders.ts';
/** The contents of a folder in which no classes were detected. */
interface Unlabelled {
    readonly files: readonly string[];
    readonly manifests: Manifests;
    readonly failures: readonly InputError[];
    readonly folders: ClassFolders;
}
/** @throws {InputError} if there are no samples, or if labels are required. */
export declare function withoutLabels({ files, manifests, failures, folders }: Unlabelled, context: SourceContext): Promise<Dataset>;
export {};
