import { openDatabase } from '../../check/index.ts'
import { isDatabase } from '../../config/index.ts'
import type { Project } from './project.ts'

/** Whether the samples are in a database, so that only counts of them can be read. */
export function isInDatabase({ config }: Pick<Project, 'config'>): boolean {
  return isDatabase(config.data.datasetPath)
}

/** The URL of the database with the password, which is only in the environment. */
export function databaseUrl(): { readonly databaseUrl?: string } {
  const url = process.env['DATASET_BALANCE_DATABASE_URL']
  return url === undefined ? {} : { databaseUrl: url }
}

/** Opens the database of a project. */
export function databaseOf({ config }: Pick<Project, 'config'>): ReturnType<typeof openDatabase> {
  return openDatabase(config, databaseUrl().databaseUrl)
}
