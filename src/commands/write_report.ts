import { refusePlace } from './output_place.ts'
import type { Project } from './project.ts'
import { writeFileSafely } from './write_file.ts'

/** Writes what a command has found to the file that `-o` names, over nothing that would be lost. */
export async function writeReport(path: string, text: string, project: Project): Promise<void> {
  await writeFileSafely(path, text, { project, rule: refusePlace })
}
