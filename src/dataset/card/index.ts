export { readCardText } from './card_text.ts'
export { withCardWarnings } from './check_card.ts'
