import type { SourceContext } from '../source_context.ts';
import type { Manifest } from './manifest.ts';
/** Opens one label file: a large one piece by piece from disk, any other as a whole. */
export declare function openManifest(file: string, context: SourceContext): Promise<Manifest>;
