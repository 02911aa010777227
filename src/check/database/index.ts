export { openDatabase } from './load_engine.ts'
