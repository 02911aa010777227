export { columnCandidates } from './column_candidates.ts'
export { isEntityName } from './entity_names.ts'
export { areGroups, groupFacts } from './group_facts.ts'
export { groupLine, groupsIn, groupsInNames, groupsInSomeNames, mayNameGroups } from './name_groups.ts'
