import { type ClassCounts } from '../../dataset/index.ts';
import type { AnalysisReport, ComparedWithBase } from '../data/index.ts';
import type { Wording } from '../text/index.ts';
/** Returns at most one sentence about the samples to rename. */
export declare function renameLines({ counts, renames }: AnalysisReport, say: Wording): Promise<string[]>;
/** Returns sentences about what to do about the ratio. */
export declare function remedies({ counts, remedy, recommendation, merged }: AnalysisReport, say: Wording): Promise<string[]>;
/** Returns a sentence about what has changed since the base. */
export declare function comparisonSentence(comparison: ComparedWithBase | undefined, say: Wording): Promise<string>;
export declare const SOURCE_HEADER: readonly ['source', 'samples', 'labelled', 'unlabelled'];
export declare const SOURCE_ALIGN: readonly ['l', 'r', 'r', 'r'];
/** Returns a row per source; no rows for a single source, because the headline is enough. */
export declare function sourceRows({ sources }: ClassCounts, say: Wording): string[][];
