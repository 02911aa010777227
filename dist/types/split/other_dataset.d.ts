import { type LabelTable } from '../dataset/index.ts';
import type { IndexFile } from './index_file.ts';
/**
 * Why an index file cannot be this dataset's: they have no id in common; or no class is the same, where the file holds rules
 * and no ids, or row numbers, which any dataset has. Nothing where it may be.
 */
export declare function whyOfAnotherDataset(table: LabelTable, file: IndexFile): string | undefined;
