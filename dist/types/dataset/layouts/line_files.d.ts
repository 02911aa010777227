import type { Dataset } from '../table/index.ts';
import type { SourceContext } from '../tree/index.ts';
import { type BytesOf } from './configured_files.ts';
import { type PairFamily } from './pair_names.ts';
/** Reads text files with one sample per line: pairs of texts and labels, and lists of paths. Returns `undefined` for others. */
export declare function lineFileDataset(files: readonly string[], context: SourceContext): Promise<Dataset | undefined>;
/** The pairs among files whose label files look like labels. */
export declare function textPairsIn(files: readonly string[], { start, deepest }: {
    readonly start: BytesOf;
    readonly deepest: number;
}): Promise<readonly PairFamily[]>;
/** Reads the text file at a path and the files that belong to it. Returns `undefined` if it does not contain labels. */
export declare function lineFile(context: SourceContext, file: string, detected: boolean): Promise<Dataset | undefined>;
