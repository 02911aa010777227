/** How much of a report is told, so that it fits where it goes. */
export interface Detail {
  readonly charts: boolean
  /** Rows of a table of classes before the small ones are folded into one. */
  readonly classes: number
  readonly splitTable: boolean
  /** Characters of a name. */
  readonly names: number
  /** Items of any other list. */
  readonly items: number
}

export const FULL: Detail = { charts: true, classes: Number.POSITIVE_INFINITY, splitTable: true, names: 60, items: 20 }

const CLASS_STEPS = [1000, 500, 250, 120, 60, 30]

/** From everything to the least: first the charts go, then small classes are folded, then the table of splits goes. */
export const STEPS: readonly Detail[] = [
  FULL,
  { ...FULL, charts: false },
  ...CLASS_STEPS.map((classes) => ({ ...FULL, charts: false, classes })),
  { ...FULL, charts: false, classes: 30, splitTable: false },
  { ...FULL, charts: false, classes: 12, splitTable: false, items: 5 },
  { charts: false, classes: 6, splitTable: false, names: 20, items: 3 },
]

/** What a reader is not shown, each as a phrase; empty at full detail. */
export function leftOut(detail: Detail, classCount: number): string[] {
  return [
    ...(detail.charts ? [] : ['the chart']),
    ...(classCount > detail.classes ? [`all but the ${detail.classes} largest classes`] : []),
    ...(detail.splitTable ? [] : ['the table of splits']),
    ...(detail.items < FULL.items ? ['the ends of long lists'] : []),
  ]
}
