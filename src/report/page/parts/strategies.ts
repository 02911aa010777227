import { capital, formatCount } from '../../../config/index.ts'
import type { BalancingData, StrategyData } from '../../data/index.ts'
import {
  endSentence,
  formatRange,
  formatRatio,
  formatShare,
  scriptJson,
  total,
  type Wording,
} from '../../text/index.ts'
import {
  comparesLabelSets,
  foldRows,
  isChosen,
  largestFirst,
  MEAN_IMBALANCE_NOTE,
  NEVER_DRAWN,
  restPhrase,
  type StrategyChoice,
  strategyEffects,
  strategyName,
} from '../../wording/index.ts'
import { barOver, bulletList, element, filled, plainTable, unfolding } from '../html/index.ts'

/** The number of the largest and of the smallest classes that the chart shows. */
const ENDS_SHOWN = 16
/** The rows of the table by class. */
const MOST_ROWS = 5000

/** Renders the strategies side by side, and the class sizes that the chosen one gives. The script switches between them. */
export function strategiesPart(balancing: BalancingData, configured: StrategyChoice | null, say: Wording): string {
  const { strategies } = balancing
  const [first] = strategies
  const recommended = { strategy: balancing.recommended_strategy, by: balancing.recommended_by }
  const chosen =
    strategies.find((one) => isChosen(one, recommended)) ??
    strategies.find((one) => configured !== null && isChosen(one, configured)) ??
    first
  if (chosen === undefined || balancing.classes.length === 0) return filled('p', reasonOf(balancing, say))
  const rows = chartRows(balancing)
  const title = comparesLabelSets(balancing) ? 'All methods by label' : 'Strategies by class'
  return [
    filled('p', reasonOf(balancing, say)),
    bulletList(
      balancing.also.map((text) => endSentence(say.prose(text))),
      'notes',
    ),
    overview(balancing, { configured, recommended, chosen }, say),
    comparesLabelSets(balancing) ? element('p', { class: 'quiet' }, MEAN_IMBALANCE_NOTE) : '',
    chart(balancing, { chosen, rows }, say),
    unfolding(title, byClass(balancing, say)),
    element('script', { type: 'application/json', id: 'strategies-data' }, scriptJson(switchData(balancing, rows))),
  ].join('\n')
}

function reasonOf({ reason, recommended_strategy: strategy, recommended_by: by }: BalancingData, say: Wording): string {
  const sentence = endSentence(say.prose(capital(reason)))
  return strategy === null
    ? sentence
    : `Recommended: ${say.strong(say.name(strategyName({ strategy, by })))}. ${sentence}`
}

interface Choices {
  readonly configured: StrategyChoice | null
  readonly recommended: StrategyChoice
  readonly chosen: StrategyData
}

function overview(balancing: BalancingData, { configured, recommended, chosen }: Choices, say: Wording): string {
  const { sizes, strategies, mean_imbalance_before: before } = balancing
  const measure = before === undefined ? 'Per class' : 'MeanIR'
  const heads = ['Strategy', 'Samples', measure, 'Copied, dropped'].map((head, column) =>
    element('th', { scope: 'col', class: column === 1 || column === 2 ? 'n' : undefined }, head),
  )
  const now = row('As it is', [
    formatCount(balancing.total),
    before === undefined ? formatRange(sizes) : formatRatio(before),
    '',
  ])
  const rows = strategies.map((one, place) => {
    const { total: samples, targets, mean_imbalance: mean, pro, con, advice } = one
    const marks = [
      isChosen(one, recommended) ? tag('recommended') : '',
      configured !== null && isChosen(one, configured) ? tag('configured') : '',
    ]
    const field = { type: 'radio', name: 'strategy', value: place, hidden: true, checked: one === chosen }
    const name = `${element('label', {}, element('input', field), ` ${say.name(strategyName(one))}`)} ${marks.join(' ')}`
    const words = endSentence(capital(`${say.prose(pro)}, but ${say.prose(con)}`))
    const warnings = advice.map((text) => ` ${endSentence(say.prose(text))}`).join('')
    const figures = [
      formatCount(samples),
      mean === undefined ? formatRange(targets) : formatRatio(mean),
      strategyEffects(one),
    ]
    return `${row(name, figures, one === chosen)}${element('tr', { class: 'detail' }, element('td', { colspan: 4, class: 'quiet' }, words, warnings))}`
  })
  const table = element(
    'table',
    { class: 'strategies' },
    filled('thead', filled('tr', ...heads)),
    filled('tbody', now, ...rows),
  )
  return element('fieldset', {}, element('legend', { class: 'unseen' }, 'Strategy whose sizes are shown'), table)
}

function row(name: string, [samples = '', measure = '', effects = '']: readonly string[], isChosenOne = false): string {
  const number = (text: string) => element('td', { class: 'n' }, text)
  const cells = [
    element('th', { scope: 'row' }, name),
    number(samples),
    number(measure),
    filled('td', effects) || '<td></td>',
  ]
  return element('tr', { class: isChosenOne ? 'choice chosen' : 'choice' }, ...cells)
}

function tag(text: string): string {
  return element('span', { class: 'tag' }, text)
}

/** The places of the classes in the chart, the largest first; `null` is the gap for the rest. */
function chartRows({ classes, sizes }: BalancingData): readonly (number | null)[] {
  const places = largestFirst(classes.map((name, place) => ({ name, place, size: sizes[place] ?? 0 }))).map(
    ({ place }) => place,
  )
  if (places.length <= 2 * ENDS_SHOWN + 1) return places
  return [...places.slice(0, ENDS_SHOWN), null, ...places.slice(-ENDS_SHOWN)]
}

interface Chart {
  readonly chosen: StrategyData
  readonly rows: readonly (number | null)[]
}

function chart(balancing: BalancingData, { chosen, rows }: Chart, say: Wording): string {
  const { classes, sizes } = balancing
  const most = largestBar(balancing, rows)
  const bars = barsOf(chosen, sizes)
  const [one, many] = comparesLabelSets(balancing) ? (['label', 'labels'] as const) : (['class', 'classes'] as const)
  const lines = rows.map((place) => {
    if (place === null) {
      const rest = classes.slice(rows.length - 1).map((name) => ({ name, size: 0 }))
      return filled('tr', element('td', { colspan: 3, class: 'quiet' }, capital(restPhrase(rest, { many }))))
    }
    const [now, after] = [sizes[place] ?? 0, bars[place] ?? 0]
    return element(
      'tr',
      { 'data-at': place },
      element('th', { scope: 'row' }, say.name(classes[place] ?? '')),
      element('td', { class: 'n' }, sizeText(balancing, chosen, place)),
      filled('td', barOver(after, now, most)),
    )
  })
  const name = element('output', { id: 'chosen-strategy' }, say.name(strategyName(chosen)))
  const key = `${element('span', { class: 'key now' }, 'now')} ${element('span', { class: 'key after', id: 'chosen-key' }, keyOf(chosen))}`
  const caption = element('caption', {}, `Samples per ${one} with ${name} ${key}`)
  return element('table', { class: 'sizes', id: 'sizes', 'data-most': most }, caption, filled('tbody', ...lines))
}

function largestBar({ sizes, strategies }: BalancingData, rows: readonly (number | null)[]): number {
  const lists = [sizes, ...strategies.map((one) => barsOf(one, sizes))]
  return rows.reduce<number>((most, place) => {
    return place === null ? most : lists.reduce((larger, list) => Math.max(larger, list[place] ?? 0), most)
  }, 0)
}

/** The class sizes after balancing. Weights change no sizes, so these are the samples that an epoch draws on average. */
function barsOf({ targets, weights }: StrategyData, sizes: readonly number[]): readonly number[] {
  if (weights === null) return targets
  const drawn = sizes.map((size, place) => size * (weights[place] ?? 0))
  // The weights of label sets do not add up to the number of samples.
  const factor = total(sizes) / (total(drawn) || 1)
  return drawn.map((samples) => Number((samples * factor).toPrecision(4)))
}

function keyOf({ weights }: StrategyData): string {
  return weights === null ? 'after balancing' : 'drawn in an epoch'
}

function sizeText({ sizes }: BalancingData, { targets, weights }: StrategyData, place: number): string {
  const [now, after] = [formatCount(sizes[place] ?? 0), formatCount(targets[place] ?? 0)]
  if (weights !== null) return `${now}, weight ${(weights[place] ?? 0).toFixed(2)}`
  return now === after ? now : `${now} → ${after}`
}

/** What the script needs to show another strategy: the texts and the sizes of the rows of the chart. */
function switchData(balancing: BalancingData, rows: readonly (number | null)[]) {
  const places = rows.filter((place) => place !== null)
  return {
    places,
    strategies: balancing.strategies.map((one) => {
      const bars = barsOf(one, balancing.sizes)
      return {
        name: strategyName(one),
        key: keyOf(one),
        sizes: places.map((place) => bars[place] ?? 0),
        texts: places.map((place) => sizeText(balancing, one, place)),
      }
    }),
  }
}

function byClass(balancing: BalancingData, say: Wording): string {
  const isMultiLabel = comparesLabelSets(balancing)
  const plain = balancing.strategies.filter(({ weights }) => weights === null)
  const weighted = balancing.strategies.find(({ weights }) => weights !== null)
  const sized = balancing.classes.map((name, place) => ({ name, place, size: balancing.sizes[place] ?? 0 }))
  const { shown, hidden } = foldRows(largestFirst(sized), MOST_ROWS, () => false)
  const rows = shown.map(({ name, place, size }) => [
    say.name(name),
    formatCount(size),
    ...plain.map(({ targets }) => formatCount(targets[place] ?? 0)),
    ...(weighted === undefined ? [] : [(weighted.weights?.[place] ?? 0).toFixed(2)]),
    ...(weighted?.never_drawn ? [formatShare(weighted.never_drawn[place] ?? 0, 0)] : []),
  ])
  const noun = isMultiLabel ? 'label' : 'class'
  const header = [
    capital(noun),
    'Now',
    ...plain.map((outcome) => say.name(strategyName(outcome))),
    ...(weighted === undefined ? [] : ['Weight']),
    ...(weighted?.never_drawn ? ['Never drawn'] : []),
  ]
  if (hidden.length > 0) rows.push([capital(restPhrase(hidden, { many: isMultiLabel ? 'labels' : 'classes' }))])
  const numbers = new Set(header.map((_, column) => column).slice(1))
  const table = plainTable(header, rows, { label: `Strategies by ${noun}`, numbers })
  return weighted?.never_drawn ? `${table}${element('p', { class: 'quiet' }, NEVER_DRAWN)}` : table
}
