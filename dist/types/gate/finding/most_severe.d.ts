import { type ClassCounts } from '../../dataset/index.ts';
import type { Finding } from './finding.ts';
/**
 * Returns the first hundred findings of a rule, and one that counts the rest at the level of the worst of them. A decision
 * based on the shorter list is the same as one based on all findings.
 *
 * @param findings The most important first.
 */
export declare function mostImportant(findings: readonly Finding[], counts: Pick<ClassCounts, 'multiLabel'>): readonly Finding[];
/** Sorts failures before warnings, new findings before those that the base has already, and waived ones last. */
export declare function mostSevereFirst(findings: readonly Finding[]): Finding[];
/** Returns names as a list for the table of checks. */
export declare function namesForTable(names: readonly string[]): string;
