/** Work in a thread of its own. */
export interface Thread<Result> {
    /** What the thread has posted; none where it could not be had, or has failed. */
    readonly result: Promise<Result | undefined>;
    readonly stop: () => void;
}
/**
 * Starts a thread from source text, since the bundle that this is part of is one file that does other work when it is run.
 * It costs about 50 ms of the other core.
 *
 * @param work An expression of a function that takes `data`, and Node's `fs`, and returns the result.
 */
export declare function startThread<Result>(work: string, data: object): Promise<Thread<Result>>;
