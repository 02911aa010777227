/** The version of this library, such as `1.0.0`. */
export declare const VERSION = "1.0.0";
