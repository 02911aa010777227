import { InputError, type SettingChange } from '../config/index.ts'
import { type ClassCounts, countClasses, readDataset } from '../dataset/index.ts'
import type { DataChange } from '../gate/index.ts'
import { readingChanges } from './policy.ts'
import type { CheckRequest } from './request.ts'

interface DataQuestion {
  readonly request: CheckRequest
  readonly counts: ClassCounts
  readonly changed: readonly SettingChange[]
}

/** The head's samples as the base's `data` and `labels` would have them, where the change edits these. */
export async function readDataChange({ request, counts, changed }: DataQuestion): Promise<DataChange | undefined> {
  const settings = readingChanges(changed)
  const { base, head } = request
  if (settings.length === 0 || base.kind === 'none' || 'missing' in base.config) return undefined
  try {
    const before = countClasses((await readDataset(head, base.config)).table)
    return { settings, before, after: counts }
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return { settings, after: counts }
  }
}
