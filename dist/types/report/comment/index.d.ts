export { renderComment } from './comment.ts';
export { renderSummary } from './summary.ts';
export { RESULT_WORDS } from './verdict.ts';
