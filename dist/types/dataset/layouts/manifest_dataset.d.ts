import { type Manifest } from '../formats/index.ts';
import { type Dataset } from '../table/index.ts';
import type { SourceContext } from '../tree/index.ts';
import { type Discovery } from './manifest_layout.ts';
/** Reads a manifest with the settings of its dataset, and detects what they do not set. */
export declare function manifestDataset(manifest: Manifest, context: SourceContext, finding: Discovery): Promise<Dataset>;
