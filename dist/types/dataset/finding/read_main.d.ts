import type { Dataset } from '../table/index.ts';
import type { SourceContext } from '../tree/index.ts';
/** Reads the main dataset. Searches for it in its path and the folders below, unless the settings identify it. */
export declare function readMain(context: SourceContext): Promise<Dataset>;
/** Whether neither the path nor the settings specify which files contain the labels. */
export declare function mayBeAnywhere({ settings, file }: SourceContext): boolean;
