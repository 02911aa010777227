import { type Dataset } from '../table/index.ts';
import type { SourceContext } from '../tree/index.ts';
/** Detects a dataset of class folders without the names of its files. Returns `undefined` if the names are needed. */
export declare function detectCounted(context: SourceContext): Promise<Dataset | undefined>;
/** Reads one folder per class, as set in the config. */
export declare function readClassFolders(context: SourceContext): Promise<Dataset>;
