import type { Dataset } from './table/index.ts';
import type { SourceContext } from './tree/index.ts';
/** Adds the warnings about the Hugging Face card of a dataset. Loads the code on demand because few datasets have one. */
export declare function withCardWarnings(dataset: Dataset, context: SourceContext): Promise<Dataset>;
