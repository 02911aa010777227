import type { Dataset } from '../table/index.ts';
import type { SourceContext } from '../tree/index.ts';
import type { Discovery } from './manifest_layout.ts';
/** Reads the files of `labels.file`, which may be a glob. */
export declare function readConfigured(context: SourceContext, file: string): Promise<Dataset>;
/** Reads label files as one dataset. The shape of a JSON file determines its format. */
export declare function readLabelFiles(context: SourceContext, files: readonly string[], finding: Pick<Discovery, 'detected'>): Promise<Dataset>;
