import { randomBytes } from "node:crypto";
import { sealOf } from "@/lib/domain/device-work/seal-of";
import type { WorkForm } from "@/lib/domain/device-work/set-task";
import type { Services } from "@/lib/domain/services";
import type { Visit } from "@/lib/domain/visit";

/** The answer of a device that worked, made at once by who has the link key; good for ten minutes. */
export function testWork({ linkKeys, clock }: Services, visit: Visit, form: WorkForm): string {
  const [nonce, key] = [randomBytes(16).toString("base64url"), randomBytes(32)];
  const task = { keyId: linkKeys.current, nonce, until: Math.floor(clock.now().getTime() / 1_000) + 600 };
  const seal = sealOf(linkKeys, visit, form, task, key)?.toString("base64url");
  const start = key.subarray(0, 16).toString("base64url");
  return [task.keyId, nonce, task.until, start, seal, key.toString("base64url")].join(".");
}
