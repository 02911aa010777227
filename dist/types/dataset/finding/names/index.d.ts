export { type ProposedPattern, proposePatterns } from './name_patterns.ts';
