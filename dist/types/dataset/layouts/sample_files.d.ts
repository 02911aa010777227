import type { ListedFiles, SourceContext } from '../tree/index.ts';
/** Lists the files below a dataset, without the index file of its splits. */
export declare function listedFiles(context: SourceContext): Promise<ListedFiles>;
/** Like `listedFiles`, but folders that cannot be read are skipped and reported. */
export declare function readableFiles(context: SourceContext): Promise<ListedFiles>;
/** Returns the files below a dataset that are neither hidden nor ignored, by their paths relative to it. */
export declare function sampleFiles(context: SourceContext): Promise<string[]>;
