import { type SourceContext } from '../tree/index.ts';
/** The first bytes of a file, by its path below the dataset. */
export type BytesOf = (path: string) => Promise<{
    readonly bytes: Uint8Array;
    readonly isWhole: boolean;
}>;
export declare function bytesIn({ tree, folder }: Pick<SourceContext, 'tree' | 'folder'>): BytesOf;
/**
 * Returns the files of `labels.file`, which may be a glob, or the file at the dataset's path. Returns `undefined` if neither
 * is set.
 *
 * @throws {InputError} if no file matches.
 */
export declare function configuredFiles(files: readonly string[], { tree, folder, file, settings }: SourceContext): Promise<readonly string[] | undefined>;
