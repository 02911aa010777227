/** The exit code and the output of a program. */
interface ProcessAnswer {
    readonly code: number;
    readonly stdout: Uint8Array;
    readonly stderr: string;
    /** Why the program was stopped before it ended; missing if it ended by itself. */
    readonly stopped?: Stopped;
}
/** A program printed more than it may, or was silent for too long, or its caller no longer needs it. */
type Stopped = 'output' | 'patience' | 'caller';
/** The part of an `AbortSignal` that is used. JSR checks the public types without the types of the web. */
export interface StopSignal {
    /** Calls a function when the signal is aborted. */
    addEventListener(event: 'abort', stop: () => void): void;
}
interface ProcessCall {
    readonly program: string;
    readonly args: readonly string[];
    readonly stdin: Uint8Array;
    /** Receives the output while the program runs. The `stdout` of the answer is then empty. */
    readonly onOutput?: (piece: Uint8Array) => void;
    /** The whole environment. No variables of this process are added. */
    readonly env: Readonly<Record<string, string>>;
    /** The absolute path of the working directory. */
    readonly cwd?: string;
    /**
     * The number of bytes of output after which the program is stopped. Its exit code is then not 0. By default, there
     * is no limit.
     */
    readonly maxOutput?: number;
    /** The number of milliseconds without output after which the program is stopped. Its exit code is then not 0. */
    readonly patience?: number;
    /** Stops the program when it is aborted. Its exit code is then not 0. */
    readonly signal?: StopSignal;
}
/** A program that could not be started because it is not installed, or this runtime is not allowed to run it. */
interface NotStarted {
    readonly reason: string;
}
/**
 * Runs a program without a shell, on Node.js, Bun or Deno, and waits until it ends. This is the only place in the
 * project that starts a process.
 */
export declare function runProcess(call: ProcessCall): Promise<ProcessAnswer | NotStarted>;
/** The exit code of a program that was stopped. */
export declare const STOPPED = 1;
export {};
