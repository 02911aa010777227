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
    /** Added to the environment that this process has. */
    readonly env: Readonly<Record<string, string>>;
}
/** A program that could not be started: it is not there, or this runtime may not run it. */
export interface NotStarted {
    readonly reason: string;
}
/** Runs a program without a shell, on Node, Bun or Deno, and waits for its end. */
export declare function runProcess(call: ProcessCall): Promise<ProcessAnswer | NotStarted>;
