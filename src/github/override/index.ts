export { overriding } from './apply_override.ts'
