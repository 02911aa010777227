export { levelPatterns } from './level_patterns.ts'
export { type ProposedPattern, proposePatterns } from './name_patterns.ts'
