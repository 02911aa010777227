import { type Config } from '../config/index.ts';
import { type Dataset, type Note, type Tree } from '../dataset/index.ts';
import type { Progress } from './request.ts';
/** The content of each sample's file, as its Git blob id or its SHA-256. */
export interface SampleContent {
    /** Returns the content of a row's file; undefined if no content was compared. */
    readonly of: ((row: number) => string | undefined) | undefined;
    readonly notes: readonly Note[];
    /** Why no content could be compared. */
    readonly unavailable?: string;
    /** The number of labelled samples that do not name a file, if others do. */
    readonly unnamed?: number;
}
interface ContentQuestion {
    readonly tree: Tree;
    readonly dataset: Dataset;
    readonly config: Config;
    readonly progress?: Progress | undefined;
}
/**
 * Finds the content of each sample's file: by Git's blob ids, for which no file is read, or outside Git by SHA-256, but only
 * if the config asks for it explicitly.
 */
export declare function contentOf(question: ContentQuestion): Promise<SampleContent>;
export {};
