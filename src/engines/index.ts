export { type Engine, openEngine } from './open_engine.ts'
