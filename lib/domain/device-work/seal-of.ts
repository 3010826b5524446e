import { createHmac } from "node:crypto";
import { clientNetwork } from "../limits/client-network";
import type { LinkKeys } from "../links/secret";
import type { Visit } from "../visit";
import type { WorkForm } from "./set-task";

interface Task {
  keyId: number;
  /** base64url */
  nonce: string;
  /** In seconds since 1970. */
  until: number;
}

/** What binds a task to its organization, client network, form, end and answer; `null` when its key is gone. */
export function sealOf(keys: LinkKeys, visit: Visit, form: WorkForm, task: Task, answer: Buffer): Buffer | null {
  const key = keys.keys.get(task.keyId);
  if (!key) return null;
  const network = visit.clientAddress === null ? "" : clientNetwork(visit.clientAddress);
  const bound = ["device-work", visit.organization.id, network, form, task.nonce, task.until];
  return createHmac("sha256", key)
    .update(`${bound.join("|")}|`)
    .update(answer)
    .digest();
}
