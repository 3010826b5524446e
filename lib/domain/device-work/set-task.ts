import { pbkdf2, randomBytes, randomInt } from "node:crypto";
import { after, minutes } from "../duration";
import type { Services } from "../services";
import type { Visit } from "../visit";
import { difficulty } from "./difficulty";
import { sealOf } from "./seal-of";

/** The forms that take work where their room is used up. */
export type WorkForm = "account" | "support" | "ticket";

const life = minutes(10);

const derive = (nonce: Buffer, counter: Buffer) =>
  new Promise<Buffer>((resolve, reject) =>
    pbkdf2(nonce, counter, difficulty.iterations, 32, "sha256", (error, key) => (error ? reject(error) : resolve(key))),
  );

/**
 * A task for the browser of this visit and this form: which of many keys begins so? Nobody remembers it: the seal says that
 * it is ours, for whom and until when, and can be computed by whoever found the key and has the link key, that is, by
 * `readWork` alone. The text goes to the browser as it is: key number, nonce, end, beginning of the key, seal.
 */
export async function setTask(
  services: Pick<Services, "linkKeys" | "clock">,
  visit: Visit,
  form: WorkForm,
): Promise<string> {
  const nonce = randomBytes(16);
  const counter = Buffer.alloc(4);
  counter.writeUInt32BE(randomInt(difficulty.most));
  const key = await derive(nonce, counter);
  const keyId = services.linkKeys.current;
  const until = Math.floor(after(services.clock.now(), life).getTime() / 1_000);
  const task = { keyId, nonce: nonce.toString("base64url"), until };
  const seal = sealOf(services.linkKeys, visit, form, task, key);
  if (!seal) throw new Error(`link key ${keyId} is gone`);
  const start = key.subarray(0, 16).toString("base64url");
  return [keyId, task.nonce, until, start, seal.toString("base64url")].join(".");
}
