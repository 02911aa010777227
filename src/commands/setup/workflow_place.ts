import { relative } from 'node:path'
import { openRepository, realOrSame, withSlashes } from '../../dataset/index.ts'

/** Where the workflow is written. */
export interface WorkflowPlace {
  /** The root of the repository, where GitHub looks for workflows; the project's folder outside a repository. */
  readonly root: string
  /** The path of the workflow from the working directory. */
  readonly file: string
  /** The project's folder from the root, which the action needs; empty at the root. */
  readonly folder: string
}

const WORKFLOW_FILE = '.github/workflows/dataset-balance.yml'

/**
 * @param project The folder of the project.
 * @param shown The folder as it is written from the working directory; empty if it is that.
 */
export function workflowPlace(project: string, shown = ''): WorkflowPlace {
  const here = realOrSame(project)
  const root = openRepository(here)?.place.topLevel ?? here
  const up = withSlashes(relative(here, root))
  return {
    root,
    file: [shown, up, WORKFLOW_FILE].filter((step) => step !== '').join('/'),
    folder: withSlashes(relative(root, here)),
  }
}
