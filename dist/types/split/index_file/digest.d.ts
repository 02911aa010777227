import type { LabelTable } from '../../dataset/index.ts';
/** `sha256:` and the hexadecimal SHA-256 of the ids in dataset order, each followed by LF. */
export declare function datasetDigest({ ids: { bytes, offsets, length } }: Pick<LabelTable, 'ids'>): string;
