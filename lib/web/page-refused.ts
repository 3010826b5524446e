import { recordRefusedPage } from "@/lib/domain/authority/record-refusal";
import type { RequestContext } from "@/lib/request-context";
import { currentContext } from "./context";
import { currentVisit } from "./visit";

// The layout, the page and its title each ask whether it may be opened.
const written = new WeakSet<RequestContext>();

/** Writes into history that the page of this request may not be opened by whoever is signed in (T81): once for each request. */
export async function pageRefused(refused: Parameters<typeof recordRefusedPage>[2]): Promise<void> {
  const context = currentContext();
  if (written.has(context)) return;
  written.add(context);
  await recordRefusedPage(context.services, await currentVisit(), refused);
}
