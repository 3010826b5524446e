import { timingSafeEqual } from "node:crypto";
import { minutes, type Seconds } from "../duration";
import type { Room } from "../limits/take-room";
import type { Services } from "../services";
import type { Visit } from "../visit";
import { sealOf } from "./seal-of";
import type { WorkForm } from "./set-task";

const shape = /^(\d{1,9})\.([\w-]{22})\.(\d{1,12})\.[\w-]{22}\.([\w-]{43})\.([\w-]{43})$/;

/** Longer than any task lives, so that one is spent as long as it is good. */
const kept: Seconds = minutes(20);

/**
 * Reads what a browser found (`<task>.<key>`): the room of one place that spending it takes, or `null` when it is none, was
 * changed, is for somebody else or another form, or its time is over. Costs one HMAC.
 */
export function readWork(
  { linkKeys, clock }: Pick<Services, "linkKeys" | "clock">,
  visit: Visit,
  form: WorkForm,
  work: string,
): Room | null {
  const [, keyId, nonce = "", until, seal = "", answer = ""] = shape.exec(work) ?? [];
  const end = Number(until);
  if (!nonce || !(end * 1_000 > clock.now().getTime())) return null;
  const task = { keyId: Number(keyId), nonce, until: end };
  const expected = sealOf(linkKeys, visit, form, task, Buffer.from(answer, "base64url"));
  const given = Buffer.from(seal, "base64url");
  if (!expected || given.length !== expected.length || !timingSafeEqual(expected, given)) return null;
  return { key: `work:${visit.organization.id}:${nonce}`, most: 1, window: kept };
}
