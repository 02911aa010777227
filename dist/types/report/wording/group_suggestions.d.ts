import type { GroupSuggestionData } from '../data/index.ts';
import type { Wording } from '../text/index.ts';
/** Suggests a group key. Ends with a colon for the line that sets it. */
export declare function groupSuggestion(suggestion: GroupSuggestionData, say: Wording): string;
/** Says how many groups there are, and how many of them the split divides. */
export declare function groupsFound(suggestion: GroupSuggestionData, say: Wording): string;
/** `each recording`, `the samples of each value`. */
export declare function eachGroup({ kind }: Pick<GroupSuggestionData, 'kind'>): string;
