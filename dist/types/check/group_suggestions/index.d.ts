export { firstSuggestions, type PresentSplit, presentSplit, suggestGroups } from './suggest_groups.ts';
