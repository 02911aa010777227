import { type Config, InputError, parseConfig, type SettingChange } from '../config/index.ts'
import { type ClassCounts, countClasses, type Dataset, type Layout, readDataset } from '../dataset/index.ts'
import type { DataChange } from '../gate/index.ts'
import type { BaseDataset } from './base_dataset.ts'
import { readingChanges } from './policy.ts'
import type { CheckRequest } from './request.ts'

interface DataQuestion {
  readonly request: CheckRequest
  readonly dataset: Dataset
  readonly base: BaseDataset
  readonly counts: ClassCounts
  readonly changed: readonly SettingChange[]
}

/**
 * Counts the head's samples with the base's `data` and `labels`, if the change edits these. If they do not name the dataset,
 * the head is read the way the base's dataset was detected.
 */
export async function readDataChange(question: DataQuestion): Promise<DataChange | undefined> {
  const { request, counts, changed } = question
  const settings = readingChanges(changed)
  const { base, head } = request
  if (base.kind === 'none') return undefined
  const configured = settings.length === 0 || 'missing' in base.config ? undefined : base.config
  const detected = configured === undefined ? await detectedChange(question) : undefined
  const config = configured ?? detected?.config
  if (config === undefined) return undefined
  const onBase = question.base.kind === 'read' ? { onBase: countClasses(question.base.table) } : {}
  const change = { settings: detected?.settings ?? settings, after: counts, ...onBase }
  try {
    return { ...change, before: countClasses((await readDataset(head, config)).table) }
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return change
  }
}

/** Returns the change if the dataset is detected at another place than on the base, or as another kind of dataset. */
async function detectedChange({ request, dataset, base }: DataQuestion) {
  const [before, after] = [base.kind === 'read' ? base.layout : undefined, dataset.layout]
  if (!before?.detected || !after.detected) return undefined
  if (before.kind === after.kind && before.found?.path === after.found?.path) return undefined
  const settings = [{ key: 'detected dataset', before: nameOf(before), after: nameOf(after) }]
  return { settings, config: await configOf(request.config, before) }
}

function nameOf({ found, kind }: Layout): string {
  return found?.description ?? kind
}

/** Returns the config that reads a dataset the way it was detected elsewhere. */
async function configOf(config: Config, { found, settings }: Layout): Promise<Config> {
  const text = ['labels:', ...settings.map((line) => `  ${line}`)].join('\n')
  const { labels } = settings.length === 0 ? config : await parseConfig(text, { file: 'the detected settings' })
  return { ...config, data: { ...config.data, datasetPath: found?.path ?? config.data.datasetPath }, labels }
}
