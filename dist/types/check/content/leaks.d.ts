import type { Config } from '../../config/index.ts';
import type { LabelTable, Note } from '../../dataset/index.ts';
import { type Leak, type SplitsOfRows } from '../../split/index.ts';
import type { FileContent } from './content_codes.ts';
/** The parts of a config that decide what is looked for. */
export type ContentPolicy = Pick<Config, 'thresholds' | 'written'>;
interface LeakQuestion {
    readonly table: LabelTable;
    readonly splits: SplitsOfRows;
    /** The content of the files, if it is known. */
    readonly fileOf: FileContent | undefined;
    /** The configs whose thresholds apply, the one that binds first. */
    readonly policies: readonly ContentPolicy[];
    readonly progress?: ((doing: string, done: number, total: number) => void) | undefined;
}
/** Finds groups, and identical or nearly identical content, in more than one split. */
export declare function leaksIn(question: LeakQuestion): Promise<Leak[]>;
/** The content may be known only because `label_conflicts` compares it. */
export declare function withoutContentIfOff(leaks: readonly Leak[], policies: readonly ContentPolicy[]): Leak[];
/** Finds nearly identical texts in more than one split, if a config asks for it. The code is loaded on demand. */
export declare function nearLeaks({ table, splits, policies, progress }: LeakQuestion): Promise<Leak[]>;
/** Finds leaks, and warns if not all texts were compared. */
export declare function lookForLeaks(question: LeakQuestion): Promise<ReturnType<typeof reportedLeaks>>;
/** Returns the leaks that exist, and a warning if not all texts were compared. */
export declare function reportedLeaks(looked: readonly Leak[]): {
    readonly leaks: Leak[];
    readonly notes: Note[];
};
export {};
