import { done, type Result } from "@/lib/domain/result";
import type { Services } from "@/lib/domain/services";
import { proveAgain } from "@/lib/domain/sessions/prove-again";
import type { Visit } from "@/lib/domain/visit";
import { sessionCookie } from "./cookies";

/** The visit after the own password was proven that a form carried; as it is where it carried none. */
export async function withProof(services: Services, visit: Visit, proof: unknown): Promise<Result<Visit>> {
  if (typeof proof !== "string" || proof === "") return done(visit);
  const proven = await proveAgain(services, visit, proof);
  if (!proven.ok) return proven;
  sessionCookie(proven.value);
  return done({ ...visit, sessionToken: proven.value.sessionToken });
}
