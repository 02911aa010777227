import type { Finding } from './finding.ts';
/** The result from which on a run exits with code 1: a failure, a warning too, or none. */
export type FailOn = 'fail' | 'warn' | 'never';
/** What decides the exit code of a run. */
interface Outcome {
    readonly findings: readonly Pick<Finding, 'level' | 'waiver'>[];
    /** Why the findings of a pull request do not count, if a maintainer has set the override label. */
    readonly override?: object | null | undefined;
}
/** Returns whether a run with this outcome exits with code 1. Waived and overridden findings do not count. */
export declare function failsAt({ findings, override }: Outcome, failOn: FailOn): boolean;
export {};
