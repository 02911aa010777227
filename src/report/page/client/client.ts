// Runs in the browser, in the page of a report. The page shows everything without it; this adds sorting, searching, switching
// between strategies, and unfolds everything for the printer.

/** What `strategies.ts` embeds: for each strategy, the sizes and the texts of the rows of the chart. */
interface Switch {
  readonly places: readonly number[]
  readonly strategies: readonly {
    readonly name: string
    /** What the bars show. */
    readonly key: string
    readonly sizes: readonly number[]
    readonly texts: readonly string[]
  }[]
}

type Direction = 'ascending' | 'descending'

const collator = new Intl.Collator('en', { numeric: true })

function numberIn(text: string): number {
  const number = Number.parseFloat(text.replaceAll(',', '').replace('−', '-'))
  return Number.isNaN(number) ? 0 : number
}

/** Rows that a browser lays out in a moment. */
const STEP = 200

/** The rows of the table of classes, in their present order, and which of them are shown. */
class ClassRows {
  private readonly table: HTMLTableElement
  private readonly all = document.querySelector<HTMLButtonElement>('#class-all')
  private readonly count = document.querySelector<HTMLOutputElement>('#class-count')
  private rows: {
    readonly row: HTMLTableRowElement
    readonly name: string
    /** The samples of the class, which decide between equal rounded shares. */
    readonly size: number
  }[]
  private timer = 0
  private most = Number(this.all?.dataset['most'] ?? Number.POSITIVE_INFINITY)
  private wanted = ''

  constructor(table: HTMLTableElement) {
    this.table = table
    // A row that counts the rest has no header and stays last.
    const rows = Array.from(table.tBodies[0]?.rows ?? []).filter((row) => row.querySelector('th') !== null)
    this.rows = rows.map((row) => ({
      row,
      name: (row.cells[0]?.textContent ?? '').toLowerCase(),
      size: numberIn(row.cells[1]?.textContent ?? ''),
    }))
    this.all?.addEventListener('click', () => {
      this.most = Number.POSITIVE_INFINITY
      this.show(STEP)
    })
    this.show()
  }

  sort(head: HTMLTableCellElement, direction: Direction): void {
    const column = head.cellIndex
    const sign = direction === 'ascending' ? 1 : -1
    const keyed = this.rows.map((one) => ({ one, text: one.row.cells[column]?.textContent ?? '', number: 0 }))
    if (head.dataset['sort'] === 'text') keyed.sort((a, b) => sign * collator.compare(a.text, b.text))
    else {
      for (const each of keyed) each.number = numberIn(each.text)
      keyed.sort((a, b) => sign * (a.number - b.number || a.one.size - b.one.size))
    }
    this.rows = keyed.map(({ one }) => one)
    this.show(STEP)
    this.table.tBodies[0]?.prepend(...this.rows.map(({ row }) => row))
    for (const other of this.table.querySelectorAll('th[aria-sort]')) other.removeAttribute('aria-sort')
    head.setAttribute('aria-sort', direction)
  }

  search(wanted: string): void {
    this.wanted = wanted.trim().toLowerCase()
    this.show()
  }

  /** Shows the first rows. Others follow in steps, so that the page stays usable. */
  private show(most = this.most): void {
    clearTimeout(this.timer)
    let found = 0
    for (const { row, name } of this.rows) {
      const isShown = name.includes(this.wanted) && found++ < Math.min(most, this.most)
      if (row.hidden === isShown) row.hidden = !isShown
    }
    if (found > most && most < this.most) this.timer = setTimeout(() => this.show(most + STEP))
    this.all?.toggleAttribute('hidden', found <= this.most)
    if (this.count === null) return
    const all = `${this.rows.length.toLocaleString('en-US')} ${this.count.dataset['noun'] ?? ''}`
    this.count.textContent = this.wanted === '' ? all : `${found.toLocaleString('en-US')} of ${all}`
  }
}

function makeSortable(table: HTMLTableElement, rows: ClassRows): void {
  for (const head of table.querySelectorAll<HTMLTableCellElement>('th[data-sort]')) {
    const button = document.createElement('button')
    button.type = 'button'
    button.append(...head.childNodes)
    head.append(button)
    button.addEventListener('click', () => {
      const usual: Direction = head.dataset['sort'] === 'text' ? 'ascending' : 'descending'
      const other: Direction = usual === 'ascending' ? 'descending' : 'ascending'
      rows.sort(head, head.getAttribute('aria-sort') === usual ? other : usual)
    })
  }
}

function makeSwitchable(chart: HTMLTableElement, data: Switch): void {
  const most = Number(chart.dataset['most'])
  const rows = new Map(Array.from(chart.rows, (row) => [Number(row.dataset['at'] ?? -1), row]))
  const choices = Array.from(document.querySelectorAll<HTMLInputElement>('input[name=strategy]'))
  const show = (choice: number): void => {
    for (const [at, one] of choices.entries()) {
      const line = one.closest('tr')
      line?.classList.toggle('chosen', at === choice)
      line?.nextElementSibling?.toggleAttribute('hidden', at !== choice)
    }
    const strategy = data.strategies[choice]
    const name = document.querySelector('#chosen-strategy')
    if (strategy === undefined || name === null) return
    name.textContent = strategy.name
    document.querySelector('#chosen-key')?.replaceChildren(strategy.key)
    for (const [at, place] of data.places.entries()) {
      const row = rows.get(place)
      row?.cells[1]?.replaceChildren(strategy.texts[at] ?? '')
      const share = most === 0 ? 0 : (100 * (strategy.sizes[at] ?? 0)) / most
      row?.querySelector('.after')?.setAttribute('width', `${share}%`)
    }
  }
  for (const [at, one] of choices.entries()) {
    one.hidden = false
    one.addEventListener('change', () => show(at))
  }
  // A browser keeps the choice when the page is loaded again.
  show(choices.findIndex(({ checked }) => checked))
}

function unfoldForPrinting(): void {
  let folded: HTMLDetailsElement[] = []
  addEventListener('beforeprint', () => {
    folded = Array.from(document.querySelectorAll<HTMLDetailsElement>('details:not([open])'))
    for (const part of folded) part.open = true
  })
  addEventListener('afterprint', () => {
    for (const part of folded) part.open = false
  })
}

const table = document.querySelector<HTMLTableElement>('#class-table')
if (table !== null) {
  const rows = new ClassRows(table)
  makeSortable(table, rows)
  const field = document.querySelector<HTMLInputElement>('#class-search')
  field?.parentElement?.removeAttribute('hidden')
  field?.addEventListener('input', () => rows.search(field.value))
}
const chart = document.querySelector<HTMLTableElement>('#sizes')
const data = document.querySelector('#strategies-data')
if (chart !== null && data !== null) makeSwitchable(chart, JSON.parse(data.textContent ?? '') as Switch)
unfoldForPrinting()
