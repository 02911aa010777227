import type { Dataset } from '../table/index.ts';
import { type SourceContext } from '../tree/index.ts';
/** Reads annotations with one file per image, and CVAT's. Returns `undefined` if there are none. */
export declare function annotationDataset(files: readonly string[], context: SourceContext): Promise<Dataset | undefined>;
