import type { Manifest } from '../formats/manifest.ts';
import type { SourceContext } from '../source_context.ts';
/**
 * Opens label files as one manifest.
 *
 * @param files In the tree, in the order of their rows.
 * @throws {InputError} where one cannot be read, or they do not fit together.
 */
export declare function openManifests(files: readonly string[], context: SourceContext): Promise<Manifest>;
