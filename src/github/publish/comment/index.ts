export { COMMENT_PAGE, type CommentPage, commentPageAt } from './comment_page.ts'
export { publishComment } from './publish_comment.ts'
