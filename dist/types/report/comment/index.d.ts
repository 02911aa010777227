export { renderComment } from './comment.ts';
