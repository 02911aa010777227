export { columnCandidates } from './column_candidates.ts';
export { isEntityName } from './entity_names.ts';
export { areGroups, groupFacts } from './group_facts.ts';
export { mayHaveGroups } from './may_have_groups.ts';
export { groupLine, groupsIn, groupsInNames, groupsInSomeNames } from './name_groups.ts';
