/** Work in a separate thread. */
interface Thread<Result> {
    /** What the thread posts; `undefined` if it could not be started or has failed. */
    readonly result: Promise<Result | undefined>;
    readonly stop: () => void;
}
/**
 * Starts a thread from source text because the bundle is a single file that does other work when it is run. It costs
 * about 50 ms on the other core.
 *
 * @param work The source of a function that takes `data` and Node's `fs` and returns the result.
 */
export declare function startThread<Result>(work: string, data: object): Promise<Thread<Result>>;
export {};
