import type { Dataset } from '../table/index.ts';
import type { SourceContext } from '../tree/index.ts';
/** Reads one dataset according to its settings, and detects what they do not set. */
export declare function readSource(context: SourceContext): Promise<Dataset>;
/** Layouts in which each found file is a sample, so a file found twice counts twice. */
export declare const COUNTED_BY_FILES: ReadonlySet<string>;
