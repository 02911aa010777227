export { applyCuts, freshCuts } from './cuts.ts';
export { freshRules, growRules } from './rules_plan.ts';
