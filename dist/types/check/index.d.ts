export { check } from './check.ts';
export type { Base, CheckRequest, Progress } from './request.ts';
