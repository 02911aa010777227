import type { SourceContext } from '../tree/index.ts';
import type { Manifest } from './manifest.ts';
/** Opens one label file. A large file is read piece by piece from disk, any other file as a whole. */
export declare function openManifest(file: string, context: SourceContext): Promise<Manifest>;
