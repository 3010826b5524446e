import { createHash, randomBytes } from "node:crypto";

/** A browser may be known to several accounts: its cookie holds a token for each, newest first. */
const mostTokens = 10;

export const hashToken = (token: string): Buffer => createHash("sha256").update(token).digest();

/** 32 random bytes, base64url (T45). */
export const newToken = (): string => randomBytes(32).toString("base64url");

const tokensOf = (cookie: string | null): string[] =>
  (cookie ?? "")
    .split(".")
    .filter((token) => /^[\w-]{43}$/.test(token))
    .slice(0, mostTokens);

/** The hashes under which the tokens of a device cookie may be on file; nothing for a cookie that is none (T20). */
export const deviceTokenHashes = (cookie: string | null): Buffer[] => tokensOf(cookie).map(hashToken);

/** The cookie with one more token in front. */
export const withDeviceToken = (cookie: string | null, token: string): string =>
  [token, ...tokensOf(cookie)].slice(0, mostTokens).join(".");
