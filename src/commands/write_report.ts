import { refusePlace } from './output_place.ts'
import type { Project } from './project.ts'
import type { Table } from './table_file.ts'
import { writeFileSafely } from './write_file.ts'

/**
 * Writes what a command has found to the file that `-o` names, over nothing that would be lost.
 *
 * @param tables what rows an earlier run may have written there
 */
export async function writeReport(path: string, text: string, project: Project, tables?: readonly Table[]) {
  const rule = (file: string) => refusePlace(file, project, tables)
  await writeFileSafely(path, text, { project, rule })
}
