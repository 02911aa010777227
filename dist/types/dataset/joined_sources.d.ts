import type { Dataset } from './dataset.ts';
/** The main dataset and the additional ones as one; the main one's layout is the whole's. */
export declare function joinSources(main: Dataset, additional: readonly Dataset[]): Dataset;
