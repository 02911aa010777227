export { findCroissant } from './find_croissant.ts'
export { CROISSANT, hasNameOfCroissant, isCroissant } from './is_croissant.ts'
