export { prepareCheck } from './measured/index.ts'
export { annotate, postReport, problemAnnotations, publish, refuseNameOfJob, statusOfError } from './publish/index.ts'
export { connect, log, readContext, readInputs, surviveLostLog } from './runner/index.ts'
