import type { Limits } from '../../config/index.ts';
import type { Check, Finding, Rule } from './finding.ts';
/** A limit that is exceeded, and the level of the finding. */
interface Broken<T> {
    readonly level: 'warn' | 'fail';
    readonly limit: T;
}
/** Returns the more severe of the limits that are exceeded. */
export declare function brokenLimit<T>(limits: Limits<T>, breaks: (limit: T) => boolean): Broken<T> | undefined;
/** Returns the limit for the table of checks: the exceeded one, otherwise the one that would be exceeded first. */
export declare function shownLimit<T>(limits: Limits<T>, broken: Broken<T> | undefined): T | undefined;
export declare function isSet<T>({ warn, fail }: Limits<T>): boolean;
/** A finding without the keys that most findings leave at their defaults. */
type FindingParts = Pick<Finding, 'rule' | 'level' | 'value' | 'limit' | 'message'> & Partial<Finding>;
export declare function finding(parts: FindingParts): Finding;
/**
 * Returns the finding, marked if the base exceeds the limit as well and the head is no worse. A marked finding only warns
 * if the rule for existing findings is `warn`.
 */
export declare function atLevel(found: FindingParts, existing: boolean, rule: 'warn' | 'fail'): Finding;
/** Returns the row of a rule in the table of checks, with the status of its worst finding. */
export declare function checkRow(rule: Rule, row: Pick<Check, 'name' | 'value' | 'limit'>, findings: readonly Finding[]): Check;
/** Returns the row of a rule that is skipped because there is no base or nothing to measure. */
export declare function skipped(rule: Rule, name: string, limit: string): Check;
/** Returns the result of all findings together. */
export declare function decideResult(findings: readonly Finding[]): 'pass' | 'warn' | 'fail';
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
/** Returns whether a waiver applies to a finding today. */
export declare function isWaived({ waiver }: Pick<Finding, 'waiver'>): boolean;
export {};
