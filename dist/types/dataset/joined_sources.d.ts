import { type Dataset } from './table/index.ts';
/** Joins the main dataset and the additional ones. The layout is that of the main dataset. */
export declare function joinSources(main: Dataset, additional: readonly Dataset[]): Dataset;
