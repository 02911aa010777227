export { noteOnFrozen } from './notes.ts'
