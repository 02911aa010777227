export { publishComment } from './comment.ts'
export { COMMENT_PAGE, type CommentPage, commentPageAt } from './comment_page.ts'
