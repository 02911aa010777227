import type { Manifest } from './manifest.ts';
import type { SourceContext } from './source_context.ts';
/**
 * Opens label files as one manifest.
 *
 * @param files In the tree, in the order of their rows.
 * @throws {InputError} where one cannot be read, or they do not fit together.
 */
export declare function openManifests(files: readonly string[], context: SourceContext): Promise<Manifest>;
/** Opens one label file. */
export declare function openManifest(file: string, { tree, settings }: SourceContext): Promise<Manifest>;
