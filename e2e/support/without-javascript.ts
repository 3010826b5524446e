import { test as withScripts } from "./test";

/** The same test in a browser that runs no script: what the server sends must do. */
export const test = withScripts.extend({ javaScriptEnabled: false });
