import { type Config } from '../../config/index.ts';
import type { LabelTable } from '../../dataset/index.ts';
import { type Leak } from '../../split/index.ts';
import { type LeakQuestion, reportedLeaks } from './leaks.ts';
interface ForceQuestion {
    /** The dataset's own splits. */
    readonly splits: LabelTable['splits'] | undefined;
    readonly config: Pick<Config, 'data' | 'written'>;
    /** Whether the base has samples to compare with. */
    readonly hasBase: boolean;
    /** Whether the base and the head have an index file, readable or not. */
    readonly files: {
        readonly base: boolean;
        readonly head: boolean;
    };
}
interface CountingQuestion extends ForceQuestion {
    /** The split of the index file, existing or expected. */
    readonly planned: LeakQuestion;
    /** The leakage in the dataset's own split. */
    readonly ownLeaks: readonly Leak[];
}
/** Returns the leakage that counts. Groups and ids in two of the dataset's own splits always count. */
export declare function leaksInForce({ planned, ownLeaks, ...asked }: CountingQuestion): Promise<ReturnType<typeof reportedLeaks>>;
export {};
