import { done, type Result, refuse } from "../result";
import type { Services } from "../services";
import { NotFetched } from "./guarded-fetch";

/** What stands at an address of a provider, as text. */
export async function fetchText({ fetch }: Pick<Services, "fetch">, address: string): Promise<Result<string>> {
  try {
    const response = await fetch(address);
    if (response.status !== 200) return refuse("provider-unreachable", { problem: "status", status: response.status });
    return done(await response.text());
  } catch (error) {
    if (!(error instanceof NotFetched)) throw error;
    return refuse("provider-unreachable", { problem: error.problem.replaceAll("-", "_"), status: 0 });
  }
}
