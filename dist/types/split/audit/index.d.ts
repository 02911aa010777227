export { type ChangedTestSample, type TestChange } from './test_split.ts';
