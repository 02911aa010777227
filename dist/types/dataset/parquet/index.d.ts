export { countParquet } from './count_parquet.ts';
export { rowsIn } from './parquet_pages.ts';
export { readRuns } from './read_runs.ts';
export { readStruct } from './thrift.ts';
