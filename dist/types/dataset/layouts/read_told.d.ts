import type { Dataset } from '../dataset.ts';
import type { SourceContext } from '../source_context.ts';
import type { Finding } from './manifest_layout.ts';
/** Reads the files that `labels.file` tells, which may be a glob. */
export declare function readTold(context: SourceContext, file: string): Promise<Dataset>;
/** Reads label files as one dataset; what a JSON file is, its shape tells. */
export declare function readLabelFiles(context: SourceContext, files: readonly string[], finding: Pick<Finding, 'detected'>): Promise<Dataset>;
