import type { Distribution } from '../../analysis/distribution.ts'
import { bar } from '../bars.ts'
import { largestFirst } from '../comment/class_rows.ts'
import { paragraphs, table } from '../markdown.ts'
import { formatCount, formatShare } from '../numbers.ts'
import type { Wording } from '../wording.ts'
import { figures } from './distribution.ts'

const BAR_WIDTH = 10

/** Renders the classes and the figures as Markdown tables; an empty text if no sample has a label. */
export function distributionTables(distribution: Distribution, say: Wording): string {
  if (distribution.labelledSamples === 0) return ''
  return paragraphs(classTable(distribution, say), table(['figure', ''], ['l', 'l'], figures(distribution, say)))
}

function classTable({ counts, labelledSamples }: Distribution, say: Wording): string {
  const rows = largestFirst(Object.entries(counts).map(([name, size]) => ({ name, size })))
  const most = rows[0]?.size ?? 0
  const cells = rows.map(({ name, size }) => [
    say.name(name),
    formatCount(size),
    `${formatShare(size / labelledSamples)} ${bar(size, most, BAR_WIDTH)}`,
  ])
  return table(['class', 'samples', 'share'], ['l', 'r', 'l'], cells)
}
