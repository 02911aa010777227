export { overriding } from './overriding.ts'
