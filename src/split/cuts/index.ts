export { applyCuts, cutsBetween, freshCuts, groupedSamples, type HashesAround } from './cuts.ts'
export { freshRules, growRules, roundingOfGroups, withAddedCuts } from './rules_plan.ts'
