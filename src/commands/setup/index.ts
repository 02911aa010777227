export { ADDRESS, addressLine } from './address.ts'
export { isProposal, proposalText } from './proposal_text.ts'
export { startedWith } from './started_with.ts'
export { type WorkflowPlace, workflowPlace } from './workflow_place.ts'
