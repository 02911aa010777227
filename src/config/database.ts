import type { PathProblem } from './problems/index.ts'
import { type Config, keyOf } from './settings/index.ts'

/** The dialects of SQL that a split can be printed in. */
export const SQL_DIALECTS = [
  'bigquery',
  'snowflake',
  'databricks',
  'trino',
  'duckdb',
  'clickhouse',
  'postgres',
] as const

/** Whether a dataset is in a database: `clickhouse://`, `postgres://` or `duckdb://`. */
export function isDatabase(path: string): boolean {
  return /^(?:clickhouse|postgres(?:ql)?|duckdb):\/\//.test(path)
}

/** The settings of `labels` that a database can use. */
const FOR_DATABASES: readonly string[] = ['table', 'id', 'label', 'group', 'where', 'ignore']

/** Returns the problems of a dataset in a database, and of settings that only a database can use. */
export function databaseProblems({ data, labels }: Pick<Config, 'data' | 'labels'>): readonly PathProblem[] {
  if (!isDatabase(data.datasetPath))
    return labels.where === undefined
      ? []
      : [{ path: ['labels', 'where'], message: 'Cannot use labels.where: data.dataset_path is not a database' }]
  const problem = (key: string, message: string): PathProblem => ({ path: ['labels', key], message })
  const others = Object.keys(labels).filter((key) => !FOR_DATABASES.includes(key))
  const missing = (['table', 'id', 'label'] as const).filter((key) => labels[key] === undefined)
  const columns = (['id', 'label', 'group'] as const).filter(
    (key) => labels[key] !== undefined && typeof labels[key] !== 'string',
  )
  return [
    ...others.map((key) =>
      problem(
        keyOf(key),
        `Cannot use labels.${keyOf(key)} with a database. Use labels.table, id, label, group and where.`,
      ),
    ),
    ...(labels.ignore.length > 0 ? [problem('ignore', 'Cannot use labels.ignore with a database')] : []),
    ...missing.map((key) => problem(key, `Cannot read the database: set labels.${key} to ${WANTED[key]}`)),
    ...columns.map((key) =>
      problem(key, `Cannot use labels.${key} with a database: it must be the name of one column`),
    ),
    ...(labels.group === 'content'
      ? [problem('group', "Cannot use labels.group: 'content' with a database: name a column")]
      : []),
    ...(data.additionalDatasets.length > 0
      ? [{ path: ['data', 'additional_datasets'], message: 'Cannot read additional datasets beside a database' }]
      : []),
  ]
}

const WANTED = {
  table: 'the name of the table, such as public.samples',
  id: 'the column with the ids',
  label: 'the column with the classes',
} as const
