import { createHash } from 'node:crypto'
import type { Rule } from '../../gate/index.ts'
import { asReportData, type FindingData, type Report, type ReportData } from '../data/index.ts'
import { textWording } from '../text/index.ts'
import { findingText } from '../wording/index.ts'

/** A finding as other tools show it: a problem of its level at a place in the repository. */
export interface Issue {
  readonly rule: Rule
  readonly level: 'warn' | 'fail'
  /** The rule and what the finding is about, such as `min_class_size: calm`. */
  readonly title: string
  /** The finding's sentence, without control characters. */
  readonly message: string
  /** The path from the repository's root. */
  readonly path: string
  /** The 1-based line; 1 if the finding is about the whole file, because most tools require a line. */
  readonly line: number
  /**
   * A hash that identifies the problem. It stays the same when values, limits, levels and lines change, so that other tools
   * recognize a problem that they know.
   */
  readonly fingerprint: string
  /** Whether the base has the problem already and the head is no worse. */
  readonly existing: boolean
}

/** Where the check runs. */
export interface ExchangePlace {
  /** The config file, or the dataset if there is none. It tells the checks of one repository apart. */
  readonly key: string
  /** Returns the path from the repository's root for a path of the report. */
  readonly fromRoot: (path: string) => string
}

/** The findings of a check for other tools, the most severe first, and the report that they are from. */
export interface Issues {
  readonly report: ReportData
  readonly key: string
  readonly issues: readonly Issue[]
}

/** Returns the findings of a check as all exchange formats show them. */
export function issuesOf(check: Report, { key, fromRoot }: ExchangePlace): Issues {
  const report = asReportData(check)
  const say = textWording()
  const whole = fromRoot(wholeFile(report))
  const seen = new Map<string, number>()
  const issues = report.findings.map((finding): Issue => {
    const about = aboutOf(finding)
    const identity = JSON.stringify([key, finding.rule, finding.threshold, finding.class])
    const times = (seen.get(identity) ?? 0) + 1
    seen.set(identity, times)
    return {
      rule: finding.rule,
      level: finding.level,
      title: say.name(about === null ? finding.rule : `${finding.rule}: ${about}`),
      message: say.prose(findingText(finding)),
      path: finding.file === null ? whole : fromRoot(finding.file),
      line: finding.file === null ? 1 : Math.max(1, finding.line ?? 1),
      fingerprint: createHash('sha256').update(`${identity}#${times}`).digest('hex'),
      existing: finding.existing,
    }
  })
  return { report, key, issues }
}

function aboutOf({ threshold, class: name }: FindingData): string | null {
  return threshold !== null && name !== null ? `${threshold}, ${name}` : (threshold ?? name)
}

/** Layouts whose labels are in many files or in no file. */
const WITHOUT_LABEL_FILE = new Set(['folders', 'names', 'unlabelled', 'yolo', 'voc', 'cvat', 'labelme'])

/** Returns the file for findings that are about the whole dataset: the label file, otherwise the config. */
function wholeFile({ dataset: { layout, path }, config }: ReportData): string {
  const [file = path] = layout.files
  return WITHOUT_LABEL_FILE.has(layout.kind) ? (config.file ?? file) : file
}
