import type { Finding } from './finding.ts';
/** So many findings of a rule are told one by one, and so many names in a row of the table of checks. */
export declare const MOST_TOLD = 100;
/**
 * The first hundred findings of a rule, and one that counts the rest, at the level of the worst of these: what is decided
 * by all findings is decided alike by what is left.
 *
 * @param findings The most important first.
 */
export declare function mostTold(findings: readonly Finding[]): readonly Finding[];
/** Fails before warnings, and new ones before those that the base had. */
export declare function mostSevereFirst(findings: readonly Finding[]): Finding[];
/** Names for the table of checks. */
export declare function namesTold(names: readonly string[]): string;
