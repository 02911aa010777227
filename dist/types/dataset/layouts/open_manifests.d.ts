import { type Manifest } from '../formats/index.ts';
import type { SourceContext } from '../tree/index.ts';
/**
 * Opens label files as one manifest, with the class names that the dataset card declares for them.
 *
 * @param files Paths in the tree, in the order of their rows.
 * @throws {InputError} if a file cannot be read, or if the files do not fit together.
 */
export declare function openManifests(files: readonly string[], context: SourceContext): Promise<Manifest>;
/** Opens label files as one manifest without the names of the card. */
export declare function openPieces(files: readonly string[], context: SourceContext): Promise<Manifest>;
/** Joins open label files into one manifest. */
export declare function joinPieces(opened: readonly Manifest[], { folder }: SourceContext): Promise<Manifest>;
/** Adds the names that the dataset card declares to a manifest, unless it has its own or the settings do. */
export declare function withCardNames(manifest: Manifest, context: SourceContext): Promise<Manifest>;
