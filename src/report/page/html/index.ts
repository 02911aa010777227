export { barOver, barPair } from './bars.ts'
export { renderPage, type Section } from './document.ts'
export { bulletList, element, filled, notPrinted, plainTable, scrollable, unfolding, unseen } from './elements.ts'
export { icon, pointSign, type Sign } from './icons.ts'
