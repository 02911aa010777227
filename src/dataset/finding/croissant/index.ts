export { findCroissant } from './find_croissant.ts'
export { CROISSANT, isCroissant } from './is_croissant.ts'
