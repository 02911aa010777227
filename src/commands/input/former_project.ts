import { resolve } from 'node:path'
import { CONFIG_FILE, InputError } from '../../config/index.ts'
import { commitTree, GitUnavailable, openRepository, resolveCommit, writtenInRepository } from '../../dataset/index.ts'

/**
 * Returns whether a folder contains a config in a commit, so the folder was a project there. Deleting the config must not
 * turn the project into a mere dataset, because its limits would no longer apply.
 */
export async function wasProject(folder: string, revision: string): Promise<boolean> {
  try {
    const repository = openRepository(resolve(folder))
    const commit = repository && (await resolveCommit(repository.git, revision))
    if (repository === undefined || commit === undefined) return false
    const { git, place } = repository
    const path = writtenInRepository(place, resolve(folder, CONFIG_FILE))
    return (await commitTree({ git, commit, prefix: '' }).kindOf(path)) === 'file'
  } catch (error) {
    // The base is opened later, and an error is reported there.
    if (error instanceof GitUnavailable || error instanceof InputError) return false
    throw error
  }
}
