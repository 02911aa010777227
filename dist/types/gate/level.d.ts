import type { Limits } from '../config/index.ts';
import type { Check, Finding, Rule } from './finding.ts';
/** A limit that is not kept, and what that means. */
export interface Broken<T> {
    readonly level: 'warn' | 'fail';
    readonly limit: T;
}
/** The more severe of the limits that are broken. */
export declare function brokenLimit<T>(limits: Limits<T>, breaks: (limit: T) => boolean): Broken<T> | undefined;
/** The limit that a table shows: the one that is broken, else the one that would be first. */
export declare function shownLimit<T>(limits: Limits<T>, broken: Broken<T> | undefined): T | undefined;
export declare function isSet<T>({ warn, fail }: Limits<T>): boolean;
/** A finding without what most of them lack. */
export type FindingParts = Pick<Finding, 'rule' | 'level' | 'value' | 'limit' | 'message'> & Partial<Finding>;
export declare function finding(parts: FindingParts): Finding;
/**
 * What the base had broken already and is no worse is marked, and only warns where `existing` says so.
 */
export declare function weighed(found: FindingParts, existing: boolean, rule: 'warn' | 'fail'): Finding;
/** The row of a rule in the table of checks, with the status of the worst of its findings. */
export declare function check(rule: Rule, row: Pick<Check, 'name' | 'value' | 'limit'>, findings: readonly Finding[]): Check;
/** The row of a rule that needs a base where there is none, or figures where there are none. */
export declare function skipped(rule: Rule, name: string, limit: string): Check;
/** What all findings come to. */
export declare function decideResult(findings: readonly Finding[]): 'pass' | 'warn' | 'fail';
