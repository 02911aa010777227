/**
 * The version of this library. A test keeps it equal to package.json's.
 *
 * @example
 * VERSION // '1.0.0'
 */
export declare const VERSION = "1.0.0";
/**
 * The name under which the tool asks a server, sent as `User-Agent`: servers block clients that do not say who they are.
 *
 * @example
 * USER_AGENT // 'dataset-balance/1.0.0'
 */
export declare const USER_AGENT: string;
