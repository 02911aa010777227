import { type ThresholdName, thresholdDescriptions } from '../../config/index.ts'
import { type Rule, ruleNames } from '../../gate/index.ts'
import { VERSION } from '../../version.ts'
import { toJson } from '../text/index.ts'
import type { Issue, Issues } from './issues.ts'

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json'
const LEVELS = { fail: 'error', warn: 'warning' } as const

const OTHER_RULES: Readonly<Record<Exclude<Rule, ThresholdName>, string>> = {
  index_file: 'The index file matches the dataset and the config.',
  split_settings: 'The split settings are those of the index file.',
  data_changed: 'The settings that determine which samples are counted do not change.',
  not_judged: 'Every threshold in the config can be checked.',
}

/** Renders the findings as SARIF 2.1.0 (OASIS), for code scanning. */
export function renderSarif({ issues, key }: Issues): string {
  const rules = ruleNames()
  const descriptions = new Map([...thresholdDescriptions(), ...Object.entries(OTHER_RULES)])
  const driver = {
    name: 'dataset-balance',
    version: VERSION,
    semanticVersion: VERSION,
    rules: rules.map((id) => {
      return { id, name: id, shortDescription: { text: escaped(descriptions.get(id) ?? id) } }
    }),
  }
  const run = {
    tool: { driver },
    // GitHub keeps one set of alerts per category, which is the part before the last slash.
    automationDetails: { id: `dataset-balance/${uriOf(key)}/` },
    columnKind: 'utf16CodeUnits',
    results: issues.map((issue) => resultOf(issue, rules)),
  }
  return toJson({ $schema: SCHEMA, version: '2.1.0', runs: [run] })
}

function resultOf({ rule, level, message, path, line, fingerprint, existing }: Issue, rules: readonly Rule[]) {
  return {
    ruleId: rule,
    ruleIndex: rules.indexOf(rule),
    level: LEVELS[level],
    message: { text: escaped(message) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(path), uriBaseId: '%SRCROOT%' },
          region: { startLine: line },
        },
      },
    ],
    partialFingerprints: { 'datasetBalanceFinding/v1': fingerprint },
    properties: { existing },
  }
}

/** In a SARIF message, braces mark placeholders (3.11.5), and brackets mark links (3.11.6). */
function escaped(text: string): string {
  return text.replace(/[\\[\]]/g, '\\$&').replace(/[{}]/g, '$&$&')
}

function uriOf(path: string): string {
  return path.toWellFormed().split('/').map(encodeURIComponent).join('/')
}
