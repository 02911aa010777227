export { groupSummary, type MeasuredGroups } from './group_summary.ts';
export { groupUnits } from './group_units.ts';
export { freshGroupedSplit, GROUPED_ROUNDING_REASON } from './groups.ts';
export { growGrouped } from './grow_groups.ts';
export { bestRow, crowding } from './lower_bound.ts';
