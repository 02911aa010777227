import { openDatabase } from '../../check/index.ts'
import { isDatabase } from '../../config/index.ts'
import type { Project } from './project.ts'

/** Whether the samples are in a database, so that only counts of them can be read. */
export function isInDatabase({ config }: Pick<Project, 'config'>): boolean {
  return isDatabase(config.data.datasetPath)
}

/** Opens the database of a project. The URL with the password is only in the environment. */
export function databaseOf({ config }: Pick<Project, 'config'>): ReturnType<typeof openDatabase> {
  return openDatabase(config, process.env['DATASET_BALANCE_DATABASE_URL'])
}
