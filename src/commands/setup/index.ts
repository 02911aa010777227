export { ADDRESS, addressLine } from './address.ts'
export { proposalText } from './proposal_text.ts'
export { startedWith } from './started_with.ts'
