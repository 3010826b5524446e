import { createHmac, timingSafeEqual } from "node:crypto";
import type { LinkPurpose } from "@/prisma/generated/enums";

/** The link keys by their number; new links are made with `current`, older ones stay valid while their key is here. */
export interface LinkKeys {
  current: number;
  keys: ReadonlyMap<number, Buffer>;
}

interface LinkRow {
  id: string;
  organizationId: string;
  /**
   * Besides the links of users: of a request's private page, where it was sent from (`case`), or from a mail to the address
   * that was typed there (`case-mail`); of an account that somebody makes themselves (`sign-up`).
   */
  purpose: LinkPurpose | "case" | "case-mail" | "sign-up";
  keyId: number;
}

const compact = (uuid: string) => Buffer.from(uuid.replaceAll("-", ""), "hex").toString("base64url");

const expand = (text: string) =>
  Buffer.from(text, "base64url")
    .toString("hex")
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");

function mac(keys: LinkKeys, link: LinkRow): Buffer | null {
  const key = keys.keys.get(link.keyId);
  return key ? createHmac("sha256", key).update(`${link.purpose}|${link.organizationId}|${link.id}`).digest() : null;
}

/** The secret of a link as it stands in a mail: `id.mac`. Derived, never stored (design section 5). Throws when its key is gone. */
export function linkSecret(keys: LinkKeys, link: LinkRow): string {
  const code = mac(keys, link);
  if (!code) throw new Error(`link key ${link.keyId} is gone`);
  return `${compact(link.id)}.${code.toString("base64url")}`;
}

/** The id that a secret claims, unproven; `null` when it does not look like one. */
export function claimedLinkId(secret: string): string | null {
  const match = /^([\w-]{22})\.[\w-]{43}$/.exec(secret);
  return match?.[1] ? expand(match[1]) : null;
}

/** Whether `secret` is the one derived from this very row, compared in constant time. */
export function provesLink(keys: LinkKeys, link: LinkRow, secret: string): boolean {
  const expected = mac(keys, link);
  const given = Buffer.from(secret.split(".")[1] ?? "", "base64url");
  return expected !== null && given.length === expected.length && timingSafeEqual(expected, given);
}
