import { offersTickets } from "../operator/offers-tickets";
import { policyOf } from "../policy";
import { done, type Result, refuse } from "../result";
import type { Services } from "../services";
import type { Visit } from "../visit";
import { insertCase, sentBefore } from "./insert-case";
import { type OpenedCase, openedOf } from "./opened-case";
import { parseRequest, type TypedRequest } from "./parse-request";
import { takeRequestRoom } from "./take-request-room";
import { readAttached } from "./what-is-attached";

interface Input extends TypedRequest {
  /** The form's own, so that sending it twice opens one case. */
  formId: string;
  attached?: unknown;
  /** What the sender's device found for more room (take-request-room.ts). */
  work?: string;
}

const choices = { account: "requestAccount", support: "support" } as const;

/**
 * Somebody without access sends a request (R9, R29–R32), or a ticket to the operator (R10, R44), where the policy offers it and with the fields that it wants. What they typed is kept as text and
 * looked up nowhere: the answer, its time and its mails are the same whoever they are. Limited by client network and for the organization; an
 * address gets its one confirmation; administrators are told by a job.
 */
export async function openCase(services: Services, visit: Visit, input: Input): Promise<Result<OpenedCase>> {
  const { organization } = visit;
  const policy = policyOf(organization);
  if (!(await isOffered(services, visit, input.kind))) return refuse("not-offered");
  const parsed = parseRequest(policy, input);
  if (!parsed.ok) return parsed;
  const before = await sentBefore(services.db, organization.id, input.formId, parsed.value);
  if (before) return done(openedOf(services, before));
  const full = await takeRequestRoom(services, visit, { form: input.kind, work: input.work ?? null });
  if (full) return { ok: false, refusal: full };
  return services.db.$transaction(async (tx) => {
    const attached = readAttached({ ...visit.browser, ...(input.attached as object) });
    const opened = await insertCase(tx, services, visit, { ...parsed.value, formId: input.formId, attached });
    return done(openedOf(services, opened));
  });
}

/** A ticket to the operator is offered wherever there is one; everything else as the policy says. */
const isOffered = async ({ db }: Services, { organization }: Visit, kind: Input["kind"]): Promise<boolean> =>
  kind === "ticket" ? offersTickets(db, organization) : policyOf(organization).trouble.choices.includes(choices[kind]);
