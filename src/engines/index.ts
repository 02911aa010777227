export { type DatabaseSplit, type Engine, openEngine } from './open_engine.ts'
