import type { LabelSettings } from '../../config/index.ts';
import { type FoundGroups, type LabelTable, type TextColumn } from '../table/index.ts';
import { type GroupFacts } from './group_facts.ts';
import { type NameCandidate } from './name_candidates.ts';
/** Groups that names show, and what they look like. */
interface NameGroups {
    readonly candidate: NameCandidate;
    readonly groups: Pick<FoundGroups, 'codes' | 'count'>;
    readonly facts: GroupFacts;
}
/** Finds the groups in the ids of the main dataset. Returns `undefined` if they show none. */
export declare function groupsInNames({ ids, labels, sources, repeated }: LabelTable): NameGroups | undefined;
/** Finds the groups in some of the ids, as far as these are enough. */
export declare function groupsInSomeNames(table: Pick<LabelTable, 'ids' | 'labels' | 'sources'>): NameGroups | undefined;
/** Finds the groups in names. */
export declare function groupsIn(names: readonly string[], classes: ArrayLike<number>): NameGroups | undefined;
/** Returns the patterns that some of the names match. All names decide whether they show groups. */
export declare function candidatesIn(names: readonly string[] | TextColumn): NameCandidate[];
/** Whether the groups that a pattern finds in names from all class folders are the classes. */
export declare function areOnlyClasses({ pattern, kind }: NameCandidate, names: readonly string[], classes: ArrayLike<number>): boolean;
/** Returns the line of the config that sets the group key. */
export declare function groupLine(key: Pick<LabelSettings, 'group' | 'groupPattern'>): string;
export {};
