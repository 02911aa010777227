export type { Inventory, LookedAtTable } from './inventory.ts'
export { type Conversion, conversions, isClassName } from './line_formats.ts'
export { whatIsThere } from './what_is_there.ts'
