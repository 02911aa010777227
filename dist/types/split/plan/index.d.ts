export { SPLIT_NAMES, type SplitName } from '../../config/index.ts';
export { type CellDeviation, type Cut, type Cuts, type GroupSummary, type Leak, type Moves, NO_SPLIT, type Parts, type RuleCuts, type SplitPlan, type SplitSettings, type SplitSummary } from './plan.ts';
export { quotas } from './quotas.ts';
export { type TrainingBalance } from './training_balance.ts';
