/** How a program ended, and what it said. */
export interface ProcessAnswer {
    readonly code: number;
    readonly stdout: Uint8Array;
    readonly stderr: string;
}
export interface ProcessCall {
    readonly program: string;
    readonly args: readonly string[];
    readonly stdin: Uint8Array;
    /** Gets the output while the program runs; the answer's `stdout` is empty then. */
    readonly onOutput?: (piece: Uint8Array) => void;
    /** The whole environment: nothing of this process's own is added. */
    readonly env: Readonly<Record<string, string>>;
    /** Absolute. */
    readonly cwd?: string;
    /** Bytes of output after which the program is stopped; its exit code is not 0 then. No limit unless it is given. */
    readonly maxOutput?: number;
}
/** A program that could not be started: it is not there, or this runtime may not run it. */
export interface NotStarted {
    readonly reason: string;
}
/**
 * Runs a program without a shell, on Node, Bun or Deno, and waits for its end. This is the one place of the project that
 * starts a process.
 */
export declare function runProcess(call: ProcessCall): Promise<ProcessAnswer | NotStarted>;
