import { type Manifest } from '../formats/index.ts';
import type { SourceContext } from '../tree/index.ts';
/**
 * Finds the label files of Hugging Face datasets: `metadata.csv|jsonl|parquet` at the top level or one level deep, or the
 * shards of each folder, such as `data/train-00000-of-00001.parquet`.
 *
 * @param files Paths below the dataset.
 */
export declare function huggingFaceFiles(files: readonly string[]): readonly (readonly string[])[];
/**
 * Turns the ids in `train/metadata.csv` into paths below the dataset. The names in it are relative to its folder, as in a
 * label file in a split folder that names files in the same folder.
 */
export declare function withFolderIds(manifest: Manifest, { tree, folder, settings }: SourceContext): Manifest;
