import type { Dataset } from '../table/index.ts';
import type { SourceContext } from '../tree/index.ts';
import type { Discovery } from './manifest_layout.ts';
/** Reads the JSON files of COCO and Label Studio, detected by their shapes. Returns `undefined` if they contain rows. */
export declare function jsonDataset(files: readonly string[], context: SourceContext, finding: Pick<Discovery, 'detected'>): Promise<Dataset | undefined>;
