import type { Dataset } from '../dataset.ts';
import type { Manifest } from '../formats/manifest.ts';
import type { SourceContext } from '../source_context.ts';
import { type Finding } from './manifest_layout.ts';
/** Reads a manifest by the settings of its dataset, and finds for itself what they leave open. */
export declare function manifestDataset(manifest: Manifest, context: SourceContext, finding: Finding): Promise<Dataset>;
