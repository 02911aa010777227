export { type Checkout, fromRoot, type GitCheckout } from './checkout.ts'
export { commentKey, earlierCommentKey } from './comment_key.ts'
export { describeUnchecked, type Opening, type PreparedCheck, prepareCheck, type Unchecked } from './prepare_check.ts'
export { repeatCommand, repeatTool } from './repeat_command.ts'
