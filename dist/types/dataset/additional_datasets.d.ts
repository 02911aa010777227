import { type Config } from '../config/index.ts';
import type { Dataset } from './table/index.ts';
import type { SourceContext } from './tree/index.ts';
type DatasetConfig = Pick<Config, 'data' | 'labels'>;
/**
 * Reads the additional datasets, and joins them with the main one.
 *
 * @param contexts of the additional datasets, in their order
 */
export declare function withAdditional(main: Dataset, contexts: readonly SourceContext[], config: DatasetConfig): Promise<Dataset>;
export {};
