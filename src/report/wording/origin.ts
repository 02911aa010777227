import { INDEX_FILE_PREDICATES } from '../../gate/index.ts'
import type { LayoutData, ReportData } from '../data/index.ts'
import type { Wording } from '../text/index.ts'
import { hasOtherSettings } from './headline.ts'

/** `Thresholds of main, config .github/dataset-balance.yml, seed 42, dataset 8c1f02e`. */
export function originPhrase({ policy, config, dataset }: ReportData, say: Wording): string {
  return [
    policy.bound_by === 'base' ? `Thresholds of ${say.code(policy.name)}` : 'Thresholds of this change',
    config.file === null ? 'no config file' : `config ${say.code(config.file)}`,
    `seed ${config.seed}${config.hash ? ', SHA-256' : ''}`,
    `dataset ${say.code(dataset.digest.replace(/^sha256:/, '').slice(0, 7))}`,
  ].join(', ')
}

/** Says how the dataset was read, and whether its ids survive changes. */
export function layoutSentences({ detected, description, stable_ids: isStable }: LayoutData, say: Wording): string[] {
  return [
    `${detected ? 'Detected' : 'Read as'}: ${say.prose(description)}`,
    ...(isStable ? [] : ['Ids are row numbers, so splits stay the same only if new rows are appended.']),
  ]
}

/** Says how the index file compares with the expected one; an empty text if no file is wanted. */
export function indexFileState(report: ReportData, say: Wording): string {
  if (report.splits === null) return ''
  const { file } = report.splits
  if (file.mode === 'off' || (file.state === 'missing' && !file.requested)) return ''
  if (file.state === 'current' && hasOtherSettings(report))
    return `${say.code(file.path)} was created with different split settings`
  const hasReason = file.reason !== '' && file.state !== 'current' && file.state !== 'missing'
  return `${say.code(file.path)} ${INDEX_FILE_PREDICATES[file.state]}${hasReason ? `: ${say.prose(file.reason)}` : ''}`
}
