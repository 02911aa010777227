import { refusePlace } from './output_place.ts'
import type { Project } from './project.ts'
import type { Table } from './table_file.ts'
import { writeFileSafely } from './write_file.ts'

/**
 * Writes a command's result to the file that `-o` names, unless that would replace a file that is needed.
 *
 * @param tables the rows that an earlier run can have written to the file
 */
export async function writeReport(path: string, text: string, project: Project, tables?: readonly Table[]) {
  const rule = (file: string) => refusePlace(file, project, tables)
  await writeFileSafely(path, text, { project, rule })
}
