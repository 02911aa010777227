import { type Dataset } from '../table/index.ts';
import type { SourceContext } from '../tree/index.ts';
import { type PairFamily } from './pair_names.ts';
/**
 * Reads pairs of text files as one dataset: line n of one file is the sample, line n of the other is its label. The file
 * names determine the splits, and a file such as `mapping.txt` the class names.
 *
 * @param files Neither hidden nor ignored.
 * @throws {InputError} if there are no pairs or several datasets of them, or if two files have different numbers of lines.
 */
export declare function textPairsDataset(files: readonly string[], context: SourceContext, { detected, found: known }: {
    readonly detected: boolean;
    readonly found?: readonly PairFamily[];
}): Promise<Dataset>;
