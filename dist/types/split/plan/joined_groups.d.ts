import { type Groups, type RepeatedRows } from '../../dataset/index.ts';
/**
 * The groups, where groups with rows of the same id are joined into one. Returns nothing if no id has rows in two
 * groups. A joined group has the name that comes first in byte order.
 */
export declare function joinedGroups(groups: Groups, { rows, firsts }: RepeatedRows): Groups | undefined;
