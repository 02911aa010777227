import console from 'node:console'
import type { Change, Distribution } from '../../analysis/index.ts'
import { checkNoMore, checkShape, counted, formatCount } from '../../config/index.ts'
import { classNoun } from '../../dataset/index.ts'
import { type ComparedWithBase, labelSetsData } from '../data/index.ts'
import { formatChange, formatRatio, textWording, type Wording } from '../text/index.ts'
import { labelSetRows, largestFirst } from '../wording/index.ts'
import { type ClassBar, classBars, samplesCell } from './class_bars.ts'
import { alignColumns, wrap } from './columns.ts'
import { type TextStyle, textBlocks } from './lines.ts'
import { paintFor } from './paint.ts'

/** `1,078 samples in 4 classes`, or `5,426 samples with 28 labels, 12 with an empty set`. */
export function distributionHeadline(distribution: Distribution): string {
  const { totalSamples, labelledSamples, unlabelled, numClasses, labelSets } = distribution
  if (labelledSamples === 0) return `${counted(totalSamples, 'sample')}, all unlabelled`
  const open = unlabelled === 0 ? '' : `, ${formatCount(unlabelled)} unlabelled`
  if (labelSets === undefined)
    return `${counted(totalSamples, 'sample')} in ${counted(numClasses, 'class', 'classes')}${open}`
  const empty = labelSets.empty === 0 ? '' : `, ${formatCount(labelSets.empty)} with an empty set`
  return `${counted(totalSamples, 'sample')} with ${counted(numClasses, 'label')}${empty}${open}`
}

/** Renders the classes with bars, and the figures below them. */
export function distributionBlocks(
  distribution: Distribution,
  style: TextStyle,
  comparison?: ComparedWithBase,
): string[][] {
  if (distribution.labelledSamples === 0) return []
  const change = comparison?.kind === 'change' ? comparison.change : undefined
  const { one } = classNoun(distribution)
  const ratio = distribution.labelSets === undefined ? [] : ['IRLbl']
  const header = [one, 'samples', ...ratio, ...(change === undefined ? [] : ['change'])]
  return [
    classBars(header, classesOf(distribution, change), { of: samplesCounted(distribution) }, style),
    alignColumns(figures(distribution, style.say), ['l', 'l']).map((line) => wrap(line, style.width, '    ')),
  ]
}

/** Returns the number of samples that shares of classes refer to: all of them if they have label sets. */
export function samplesCounted({ multiLabel, totalSamples, labelledSamples }: Distribution): number {
  return multiLabel ? totalSamples : labelledSamples
}

function classesOf({ counts, labelSets }: Distribution, change: Change | undefined): ClassBar[] {
  const ratio = (name: string) => (labelSets === undefined ? [] : [formatRatio(labelSets.imbalance[name] ?? null)])
  if (change === undefined) {
    return Object.entries(counts).map(([name, size]) => ({ name, size, cells: [formatCount(size), ...ratio(name)] }))
  }
  return change.classes.map(({ name, head, base }) => ({
    name,
    size: head,
    cells: [samplesCell(head, base), ...ratio(name), formatChange(head - base)],
  }))
}

/**
 * Returns the figures with their names. The entropy and similar figures mean little for labels, which a sample can have
 * several of.
 */
export function figures(distribution: Distribution, say: Wording): string[][] {
  const sets = labelSetsData(distribution)
  const extremes = `${formatCount(distribution.minClassSize)}, ${formatCount(distribution.maxClassSize)}`
  const ratio = ['imbalance ratio', `${formatRatio(distribution.imbalanceRatio)}:1  ${extremesOf(distribution, say)}`]
  if (sets !== null) return [ratio, ['rarest, most frequent label', extremes], ...labelSetRows(sets)]
  return [
    ratio,
    ['smallest, largest class', extremes],
    ['normalized entropy', distribution.normalizedEntropy.toFixed(4)],
    ['effective classes', `${distribution.effectiveClasses.toFixed(3)} of ${formatCount(distribution.numClasses)}`],
    ['Gini-Simpson index', distribution.giniSimpson.toFixed(3)],
  ]
}

/**
 * Names the largest and the smallest class. If several have the same size, it is the first, as in the finding about the
 * ratio.
 */
function extremesOf({ counts }: Distribution, say: Wording): string {
  const sorted = largestFirst(Object.entries(counts).map(([name, size]) => ({ name, size }))).filter(
    ({ size }) => size > 0,
  )
  const first = sorted[0]
  const last = sorted.find(({ size }) => size === sorted.at(-1)?.size)
  if (first === undefined || last === undefined || first.size === last.size) return ''
  return `(${say.name(first.name)} ${formatCount(first.size)}, ${say.name(last.name)} ${formatCount(last.size)})`
}

/**
 * Prints a distribution to the console: the classes with bars, and the figures.
 *
 * @throws {TypeError} if it is not a distribution.
 */
export function printDistributionAnalysis(stats: Distribution, ...more: never[]): void {
  const call = { doing: 'print a distribution', name: 'stats' }
  checkNoMore(more, call.doing, 'stats')
  checkShape(stats, call, 'the result of analyzeEmotionDistribution', ['counts', 'totalSamples', 'imbalanceRatio'])
  console.log(distributionText(stats))
}

/** Renders a distribution as text with 80 columns. */
function distributionText(stats: Distribution): string {
  const [paint, say] = [paintFor(false), textWording()]
  return textBlocks([[distributionHeadline(stats)], ...distributionBlocks(stats, { paint, say, width: 80 })]).trimEnd()
}
