// Runs in the browser, in the page of a report. The page shows everything without it; this adds sorting, searching, switching
// between strategies, and unfolds everything for the printer.

/** What `strategies.ts` embeds: for each strategy, the sizes and the texts of the rows of the chart. */
interface Switch {
  readonly places: readonly number[]
  readonly strategies: readonly {
    readonly name: string
    readonly sizes: readonly number[]
    readonly texts: readonly string[]
  }[]
}

type Direction = 'ascending' | 'descending'

const collator = new Intl.Collator('en', { numeric: true })

function rowsOf(table: HTMLTableElement): HTMLTableRowElement[] {
  // A row that counts the rest has no header and stays last.
  return Array.from(table.tBodies[0]?.rows ?? []).filter((row) => row.querySelector('th') !== null)
}

function numberIn(text: string): number {
  const number = Number.parseFloat(text.replaceAll(',', '').replace('−', '-'))
  return Number.isNaN(number) ? 0 : number
}

function sortRows(table: HTMLTableElement, head: HTMLTableCellElement, direction: Direction): void {
  const column = head.cellIndex
  const sign = direction === 'ascending' ? 1 : -1
  const keyed = rowsOf(table).map((row) => ({ row, text: row.cells[column]?.textContent ?? '' }))
  if (head.dataset['sort'] === 'text') keyed.sort((a, b) => sign * collator.compare(a.text, b.text))
  else {
    const numbered = new Map(keyed.map(({ row, text }) => [row, numberIn(text)]))
    keyed.sort((a, b) => sign * ((numbered.get(a.row) ?? 0) - (numbered.get(b.row) ?? 0)))
  }
  table.tBodies[0]?.prepend(...keyed.map(({ row }) => row))
  for (const other of table.querySelectorAll('th[aria-sort]')) other.removeAttribute('aria-sort')
  head.setAttribute('aria-sort', direction)
}

function makeSortable(table: HTMLTableElement): void {
  for (const head of table.querySelectorAll<HTMLTableCellElement>('th[data-sort]')) {
    const button = document.createElement('button')
    button.type = 'button'
    button.append(...head.childNodes)
    head.append(button)
    button.addEventListener('click', () => {
      const usual: Direction = head.dataset['sort'] === 'text' ? 'ascending' : 'descending'
      const other: Direction = usual === 'ascending' ? 'descending' : 'ascending'
      sortRows(table, head, head.getAttribute('aria-sort') === usual ? other : usual)
    })
  }
}

function makeSearchable(table: HTMLTableElement): void {
  const field = document.querySelector<HTMLInputElement>('#class-search')
  const count = document.querySelector<HTMLOutputElement>('#class-count')
  if (field === null || count === null) return
  const named = rowsOf(table).map((row) => ({ row, name: (row.cells[0]?.textContent ?? '').toLowerCase() }))
  const whole = count.textContent
  const noun = count.dataset['noun'] ?? ''
  field.parentElement?.removeAttribute('hidden')
  field.addEventListener('input', () => {
    const wanted = field.value.trim().toLowerCase()
    let found = 0
    for (const { row, name } of named) {
      const isFound = name.includes(wanted)
      if (row.hidden === isFound) row.hidden = !isFound
      if (isFound) found++
    }
    const of = named.length.toLocaleString('en-US')
    count.textContent = wanted === '' ? whole : `${found.toLocaleString('en-US')} of ${of} ${noun}`
  })
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
  makeSortable(table)
  makeSearchable(table)
}
const chart = document.querySelector<HTMLTableElement>('#sizes')
const data = document.querySelector('#strategies-data')
if (chart !== null && data !== null) makeSwitchable(chart, JSON.parse(data.textContent ?? '') as Switch)
unfoldForPrinting()
