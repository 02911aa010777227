import { comparedWithBase, readBaseDataset } from '../../check/index.ts'
import type { Dataset } from '../../dataset/index.ts'
import type { ComparedWithBase } from '../../report/index.ts'
import { openBase } from './base.ts'
import { readProject } from './dataset.ts'
import type { CommonOptions } from './options.ts'
import type { Project } from './project.ts'

/** A project's dataset and, if a base was named, what changed in it. */
export interface ComparedDataset {
  readonly dataset: Dataset
  readonly comparison?: ComparedWithBase
}

/** Reads the project's dataset and the one of the commit that `--base` names. */
export async function readWithBase(project: Project, options: CommonOptions): Promise<ComparedDataset> {
  const { config, tree: head } = project
  const dataset = await readProject(project)
  const base = await openBase(project, options)
  return { dataset, comparison: comparedWithBase(await readBaseDataset({ config, head, dataset, base })) }
}
