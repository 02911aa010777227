import type { Dataset } from '../dataset.ts';
import type { SourceContext } from '../source_context.ts';
/** Reads one dataset: as its settings say, and where they leave it open, by looking. */
export declare function readSource(context: SourceContext): Promise<Dataset>;
