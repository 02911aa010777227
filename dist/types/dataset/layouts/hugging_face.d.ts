import type { Manifest } from '../formats/manifest.ts';
import type { Tree } from '../tree/tree.ts';
/**
 * The label files of a Hugging Face dataset: `metadata.csv|jsonl|parquet` at the top or one folder down, or
 * `data/train-00000-of-00001.parquet`.
 *
 * @param files By their paths below the dataset.
 */
export declare function huggingFaceFiles(files: readonly string[]): readonly string[];
export declare function isHuggingFace(path: string): boolean;
/** Makes the ids of a `train/metadata.csv` paths below the dataset: the names in it are relative to its own folder. */
export declare function withFolderIds(manifest: Manifest, folder: string): Manifest;
/** The names of classes that the dataset's card (`README.md`) declares. */
export declare function cardNames(tree: Tree, folder: string): Promise<ReadonlyMap<string, readonly string[]>>;
