export { type Checkout, fromRoot, type GitCheckout } from './checkout.ts'
export { commentKey, earlierCommentKey } from './comment_key.ts'
export { type PreparedCheck, prepareCheck } from './prepare_check.ts'
export { repeatCommand, repeatTool } from './repeat_command.ts'
