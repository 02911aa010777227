export { reasonsFor } from './reasons.ts'
