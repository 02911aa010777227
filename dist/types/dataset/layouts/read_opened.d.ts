import type { Dataset } from '../dataset.ts';
import type { Manifest } from '../formats/manifest.ts';
import type { SourceContext } from '../source_context.ts';
import type { Finding } from './manifest_layout.ts';
/** Reads an open manifest, which may be EMOPIA's. */
export declare function readOpened(manifest: Manifest, context: SourceContext, finding: Finding): Promise<Dataset>;
