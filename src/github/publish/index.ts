export { annotate, problemAnnotations } from './annotations.ts'
export { postReport } from './post_report.ts'
export { publish } from './publish.ts'
export { refuseNameOfJob, statusOfError } from './status.ts'
