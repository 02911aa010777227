export { type CellDeviation, type Cut, type Cuts, type GroupSummary, type Leak, type Moves, NO_SPLIT, type Parts, type RuleCuts, SPLIT_NAMES, type SplitName, type SplitPlan, type SplitSettings, type SplitSummary } from './plan.ts';
export { quotas } from './quotas.ts';
export { type TrainingBalance } from './training_balance.ts';
