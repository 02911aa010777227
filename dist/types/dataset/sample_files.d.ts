import type { SourceContext } from './source_context.ts';
/** The files below a dataset that are neither hidden nor ignored, by their paths below it. */
export declare function sampleFiles({ tree, folder, settings }: SourceContext): Promise<string[]>;
