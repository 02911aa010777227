import { type LabelTable } from '../../dataset/index.ts';
import { type IndexFile } from '../index_file/index.ts';
/**
 * Why an index file cannot belong to this dataset: they have no id in common, or they have no class in common and the
 * file contains no ids (rules) or only row numbers, which every dataset has. Returns nothing if it can belong to the
 * dataset.
 */
export declare function whyOfAnotherDataset(table: LabelTable, file: IndexFile): string | undefined;
