import { type Config } from '../config/index.ts';
import { type Note, type Tree } from '../dataset/index.ts';
import type { BaseDataset } from './base_dataset.ts';
import { type ContentPolicy, type SampleDataset } from './content/index.ts';
import type { CheckRequest, Progress } from './request.ts';
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
    readonly dataset: SampleDataset;
    readonly config: Config;
    /** The configs whose thresholds apply; `config` if left out. */
    readonly policies?: readonly ContentPolicy[];
    readonly progress?: Progress | undefined;
    /** The rows whose content is needed; by default all. */
    readonly wants?: (row: number) => boolean;
}
/**
 * Finds the content of each sample's file: by Git's blob ids, for which no file is read, or outside Git by SHA-256, but only
 * if the config asks for it explicitly.
 */
export declare function contentOf(question: ContentQuestion): Promise<SampleContent>;
/** Returns whether the content of different samples is compared. */
export declare function comparesContent(policies: readonly ContentPolicy[]): boolean;
/** Finds the content of each sample's file, even if no content is compared. */
export declare function contentOfFiles(question: ContentQuestion): Promise<SampleContent>;
/** Returns where to look for the content of the base's samples. Nothing if the base has no dataset. */
export declare function filesOfBase({ base: there, progress }: CheckRequest, base: BaseDataset): Omit<ContentQuestion, 'policies' | 'wants'> | undefined;
export {};
