export { findAnnotations } from './annotations.ts';
