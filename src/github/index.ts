export { type PreparedCheck, prepareCheck } from './measured/index.ts'
export {
  annotate,
  postReport,
  problemAnnotations,
  problemsOfError,
  publish,
  publishFailure,
  refuseNameOfJob,
  summarizeError,
} from './publish/index.ts'
export { connect, log, readContext, readInputs, surviveLostLog } from './runner/index.ts'
