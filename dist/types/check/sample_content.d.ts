import type { Config } from '../config/index.ts';
import { type Dataset, type Note, type Tree } from '../dataset/index.ts';
import type { Progress } from './progress.ts';
/** What a sample's file holds, by its git blob id or its SHA-256. */
export interface SampleContent {
    /** None where nothing was looked at. */
    readonly of: ((row: number) => string | undefined) | undefined;
    readonly notes: readonly Note[];
}
interface ContentQuestion {
    readonly tree: Tree;
    readonly dataset: Dataset;
    readonly config: Config;
    readonly progress?: Progress | undefined;
}
/**
 * Finds the content of each sample's file: by git's blob ids, for which no file is read; outside git by SHA-256, and only
 * where the config asks for it in so many words.
 */
export declare function contentOf(question: ContentQuestion): Promise<SampleContent>;
export {};
