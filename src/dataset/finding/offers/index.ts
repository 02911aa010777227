export type { Conversion, Inventory, LookedAtTable } from './inventory.ts'
export { conversions } from './line_formats.ts'
export { quotedCells } from './quoted_cells.ts'
export { whatIsThere } from './what_is_there.ts'
