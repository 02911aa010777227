import { counted, formatCount, listed } from '../../config/index.ts'
import {
  CHANGED_IDS,
  COUNT_RULES,
  FROZEN_UNKNOWN,
  IN_THE_WAY,
  isWaived,
  MOVED_ROWS,
  OWN_SPLIT,
  RESTORE_ON_BASE,
  type Rule,
  SPLITS_AGAIN,
  UNFROZEN,
} from '../../gate/index.ts'
import type { ClassSamples, FindingData, PlanData, ReportData } from '../data/index.ts'
import { formatRatio, lowerFirst, type Wording } from '../text/index.ts'
import { baseBranch, nounOf } from './class_terms.ts'
import {
  excess,
  fixDrift,
  fixShares,
  NAMED,
  planFor,
  planSteps,
  remedyPhrase,
  samplesOf,
  wholeClasses,
} from './remedy_phrase.ts'
import { onceRenamed } from './renames.ts'

/**
 * Returns what to do to resolve the findings of the given levels, with numbers if possible. The rules about numbers of samples share
 * one plan, which meets them together, if the report has one. Otherwise, each rule has at most one text. It assumes that
 * misspelled classes are renamed first.
 */
export function fixes(asIs: ReportData, levels: readonly string[], say: Wording): string[] {
  const report = onceRenamed(asIs)
  const byRule = new Map<Rule, FindingData[]>()
  for (const finding of report.findings) {
    if (!levels.includes(finding.level) || isWaived(finding)) continue
    const others = byRule.get(finding.rule)
    if (others === undefined) byRule.set(finding.rule, [finding])
    else others.push(finding)
  }
  const plan = planFor(report, levels)
  const isPlanned = (rule: Rule) => plan !== undefined && COUNT_RULES.includes(rule)
  const planned = plan === undefined ? [] : planTexts(plan, byRule, report, say)
  const texts = Array.from(byRule, ([rule, findings]) =>
    isPlanned(rule) ? planned : [FIXES[rule](report, findings, say)],
  )
  return [...new Set(texts.flat())].filter((fix) => fix !== '')
}

/** A single rule about names has an alternative: another list of names. */
function planTexts(
  plan: PlanData,
  byRule: ReadonlyMap<Rule, readonly FindingData[]>,
  report: ReportData,
  say: Wording,
): string[] {
  const steps = planSteps(plan, report, say)
  const [rule, ...others] = [...byRule.keys()].filter((one) => COUNT_RULES.includes(one))
  const it = byRule.get(rule ?? 'max_drift')?.length === 1 ? 'it' : 'them'
  const [only] = steps
  if (steps.length !== 1 || only === undefined || others.length > 0) return steps
  if (rule === 'required_classes') return [`${only}${notRequired(it, report, say)}`]
  return rule === 'allowed_classes' ? [`${only}${notAllowed(it, report, say)}`] : steps
}

type Fix = (report: ReportData, findings: readonly FindingData[], say: Wording) => string

const FIXES: Record<Rule, Fix> = {
  max_imbalance_ratio: fixRatio,
  min_class_size: (report, findings, say) => `add ${samplesOf(findings.map(shortage), nounOf(report), say)}`,
  required_classes: fixMissing,
  allowed_classes: (report, findings, say) =>
    `relabel the samples ${report.multi_label ? 'with' : 'of'} ${classNames(findings, report, say)}${notAllowed(findings.length === 1 ? 'it' : 'them', report, say)}`,
  max_unlabelled: (report, [finding]) => `label ${excess(report, finding)}`,
  max_ratio_increase: fixIncrease,
  max_class_loss: fixLoss,
  max_share_change: fixShares,
  max_drift: fixDrift,
  max_split_deviation: fixDeviation,
  moved_between_splits: ({ splits, change }, _, say) =>
    `restore ${say.code(splits?.file.path ?? 'the index file')} from ${baseBranch(change, say)}`,
  label_conflicts: () => 'give samples with identical content the same label, or remove the copies',
  leakage: ({ splits }, _, say) =>
    splits === null
      ? 'put samples that belong together into one split'
      : listed(splits.leaks.map(({ fix }) => say.prose(lowerFirst(fix)))),
  test_changed: ({ change }, [finding], say) =>
    `restore ${counted(Number(finding?.value ?? 0), 'sample')} of the test split from ${baseBranch(change, say)}`,
  index_file: ({ splits }, [finding], say) =>
    `${inTheWay(finding)}run ${say.command(splits?.file.command ?? 'split')} and commit ${say.code(splits?.file.path ?? 'the index file')}`,
  split_settings: (report, [finding], say) =>
    finding?.message.includes(FROZEN_UNKNOWN)
      ? fixBaseFile(report, say)
      : finding?.message.includes(UNFROZEN)
        ? `restore ${say.code('frozen_splits')}${finding.message.includes(SPLITS_AGAIN) ? `, and split again with ${rebalance(report, say)}` : ''}`
        : `restore the split settings, or split again with ${rebalance(report, say)}`,
  not_judged: fixUnjudged,
  data_changed: (_, __, say) => `restore ${say.code('data')} and ${say.code('labels')} in the config`,
}

/** `move it away or delete it, ` if the file is not replaced; otherwise an empty text. */
export function inTheWay(finding: FindingData | undefined): string {
  return new RegExp(IN_THE_WAY, 'i').test(finding?.message ?? '') ? `${IN_THE_WAY} or delete it, ` : ''
}

/** The whole command, if it is known. */
function rebalance({ splits }: ReportData, say: Wording): string {
  const command = splits?.file.command ?? 'split'
  return say.command(command.endsWith(' --rebalance') ? command : `${command} --rebalance`)
}

function fixBaseFile({ change }: ReportData, say: Wording): string {
  return `restore the index file on ${baseBranch(change, say)} first`
}

/**
 * A threshold must not be removed only because a change renames all samples, or because the base's index file cannot be
 * used.
 */
function fixUnjudged(report: ReportData, findings: readonly FindingData[], say: Wording): string {
  const saying = (part: string) => findings.some(({ message }) => message.includes(part))
  const ownFixes = [CHANGED_IDS, MOVED_ROWS, RESTORE_ON_BASE]
  const others = findings.filter(({ message }) => !ownFixes.some((part) => message.includes(part)))
  const names = listed(others.map(({ threshold }) => say.code(threshold ?? '')))
  return [
    ...(saying(CHANGED_IDS) ? ['restore the ids of the test split'] : []),
    ...(saying(MOVED_ROWS) ? ['keep the order of the rows, with new ones at the end'] : []),
    ...(saying(RESTORE_ON_BASE) ? [fixBaseFile(report, say)] : []),
    ...(others.length > 0
      ? [
          `make sure that ${names} can be checked, or remove ${others.length === 1 ? 'it' : 'them'} from ${configThatBinds(report, say)}`,
        ]
      : []),
  ].join(', and ')
}

/** The base's config binds in a pull request, so the pull request cannot remove a threshold for itself. */
function configThatBinds({ policy }: ReportData, say: Wording): string {
  if (policy.bound_by !== 'base') return 'the config'
  return `the config on ${say.code(policy.name)} in a separate pull request first`
}

/** Our split is made again, if that changes anything. Only its owner can fix the dataset's own split. */
function fixDeviation(report: ReportData, findings: readonly FindingData[], say: Wording): string {
  const { splits, config } = report
  if (findings.some(({ message }) => message.includes(OWN_SPLIT))) {
    return 'move samples between the splits of the dataset until each has its share'
  }
  const again = `split again from scratch with ${rebalance(report, say)}`
  const isFresh = splits?.origin === 'fresh'
  if (splits !== null && splits.groups !== null) {
    const limit = Math.max(...findings.map((finding) => Number(finding.limit)))
    const together = `that keeps the ${say.name(splits.groups.noun)} together`
    const raise = `raise ${say.code('max_split_deviation')}, or make the largest ${say.name(splits.groups.noun)} smaller`
    if (100 * (splits.lower_bound ?? 0) > limit) return `${raise}: no split ${together} can be within the limit`
    if (isFresh) return `${raise}: this is already the best split found ${together}`
  }
  if (config.use_stratified_split === false) {
    const stratify = `set ${say.code('use_stratified_split: true')}`
    return isFresh ? stratify : `${stratify}, and ${again}`
  }
  return again
}

/** Classes that had samples on the base are brought back. */
function fixMissing(report: ReportData, findings: readonly FindingData[], say: Wording): string {
  const { change } = report
  const before = new Map(change?.classes.flatMap(({ name, base, head }) => (head === 0 ? [[name, base] as const] : [])))
  const sizeOf = (finding: FindingData) => before.get(finding.class ?? '') ?? 0
  const [gone, never] = [findings.filter((one) => sizeOf(one) > 0), findings.filter((one) => sizeOf(one) === 0)]
  const of = report.multi_label ? 'with' : 'of'
  return [
    ...(never.length === 0 ? [] : [`add samples ${of} ${classNames(never, report, say)}`]),
    ...(gone.length === 0 ? [] : [bringBack(gone, sizeOf, report, say)]),
  ].join('; ')
}

function bringBack(
  gone: readonly FindingData[],
  sizeOf: (finding: FindingData) => number,
  report: ReportData,
  say: Wording,
): string {
  const lost = gone.map((one) => ({ class: one.class ?? '', samples: sizeOf(one) }))
  return `bring back ${wholeClasses(lost, nounOf(report), say)}${notRequired(gone.length === 1 ? 'it' : 'them', report, say)}`
}

function notRequired(it: 'it' | 'them', report: ReportData, say: Wording): string {
  return `, or take ${it} out of ${say.code('required_classes')}${whereBinding(report, say)}`
}

function notAllowed(it: 'it' | 'them', report: ReportData, say: Wording): string {
  return `, or add ${it} to ${say.code('allowed_classes')}${whereBinding(report, say)}`
}

/** The thresholds of the base apply, so a change of them has no effect in the same pull request. */
function whereBinding({ policy }: ReportData, say: Wording): string {
  return policy.bound_by === 'base' ? ` on ${say.code(policy.name)} first` : ''
}

function fixRatio(report: ReportData, _: readonly FindingData[], say: Wording): string {
  return report.remedy === null ? '' : remedyPhrase(report.remedy, nounOf(report), say)
}

function shortage({ class: name, value, limit }: FindingData): ClassSamples {
  return { class: name ?? '', samples: Math.max(0, Number(limit) - Number(value)) || 0 }
}

function classNames(findings: readonly FindingData[], report: ReportData, say: Wording): string {
  const classes = findings.flatMap((finding) => (finding.class === null ? [] : [finding.class]))
  const names = classes.slice(0, NAMED).map((name) => say.name(name))
  const rest = classes.length - names.length
  return listed(rest === 0 ? names : [...names, `${formatCount(rest)} more ${nounOf(report).many}`])
}

function fixIncrease({ change }: ReportData, [finding]: readonly FindingData[], say: Wording): string {
  const limit = Number(finding?.limit ?? Number.NaN)
  if (change === null || change.base_ratio === null || !Number.isFinite(limit)) return 'reduce the ratio'
  const allowed = Math.floor((change.base_ratio + limit) * 100) / 100
  return `reduce the ratio to ${formatRatio(allowed)} (${baseBranch(change, say)} has ${formatRatio(change.base_ratio)})`
}

function fixLoss(report: ReportData, findings: readonly FindingData[], say: Wording): string {
  const { change } = report
  const byName = new Map(change?.classes.map((each) => [each.name, each]))
  const required = new Set(
    report.findings.flatMap(({ rule, class: name }) => (rule === 'required_classes' ? [name] : [])),
  )
  const others = findings.filter(({ class: name }) => !required.has(name))
  if (others.length === 0 && findings.length > 0) return ''
  const missing = others.map(({ class: name, limit }) => {
    const counts = byName.get(name ?? '')
    return { class: name ?? '', samples: counts === undefined ? 0 : toBringBack(counts, String(limit)) }
  })
  return missing.some(({ samples }) => samples > 0)
    ? `restore ${samplesOf(missing, nounOf(report), say)}`
    : 'restore the removed samples'
}

function toBringBack({ base, head }: { readonly base: number; readonly head: number }, limit: string): number {
  const allowed = limit.endsWith('%') ? Math.floor((base * Number(limit.slice(0, -1))) / 100) : Number(limit)
  return Math.max(0, base - allowed - head) || 0
}
