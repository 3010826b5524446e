import { done, type Result, refuse } from "../result";
import type { Services } from "../services";
import { OidcUnanswered } from "./oidc";
import type { OidcProvider } from "./oidc-provider";

const unusable = new Set(["not-json", "other-issuer", "incomplete", "algorithm"]);

/** What an issuer says of itself at this moment, or why nobody could be sent there. */
export async function describeProvider(
  { oidc }: Pick<Services, "oidc">,
  issuer: string,
): Promise<Result<OidcProvider>> {
  try {
    return done(await oidc.discover(issuer, { anew: true }));
  } catch (error) {
    if (!(error instanceof OidcUnanswered)) throw error;
    const { problem, status, said } = error;
    if (unusable.has(problem)) return refuse("discovery-unusable", { problem: problem.replaceAll("-", "_"), said });
    const told = problem === "answer" ? "status" : problem.replaceAll("-", "_");
    return refuse("provider-unreachable", { problem: told, status: status ?? 0 });
  }
}

const withoutSlash = (address: string) => address.replace(/\/$/, "");

/** The same for an issuer that was typed: it counts as the provider spells it, with or without the slash at its end. */
export async function findProvider(services: Pick<Services, "oidc">, typed: string): Promise<Result<OidcProvider>> {
  const found = await describeProvider(services, typed);
  const said = found.ok ? null : found.refusal.facts?.said;
  if (typeof said !== "string" || said === typed || withoutSlash(said) !== withoutSlash(typed)) return found;
  return describeProvider(services, said);
}
