export { folderOfAll } from './named_files.ts';
export { hasTableEnding, mayBeTable, tableFiles, unnamedTableFiles } from './table_files.ts';
export { lookAtTables, type TableLook } from './table_looks.ts';
export { tableStartOr } from './table_start.ts';
export { type Among, amongTables, findTables, isFoundThere, isMadeFromDataset } from './tables.ts';
export { joinTablesNamedAlike } from './tables_named_alike.ts';
