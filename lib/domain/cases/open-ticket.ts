import { authorize } from "../authority/authorize";
import { hours } from "../duration";
import { takeRoomIn } from "../limits/take-room";
import { offersTickets } from "../operator/offers-tickets";
import { parseWords } from "../parse-words";
import { done, type Result, refuse } from "../result";
import type { Services } from "../services";
import type { Visit } from "../visit";
import { insertCase } from "./insert-case";

interface Input {
  /** The form's own, so that sending it twice opens one. */
  formId: string;
  text: string;
  /** The user whom it is about; left out: the organization. */
  userId?: string;
}

/** So many tickets an hour one administrator opens. */
const most = 10;

/**
 * An administrator writes to the operator (R43, R77, R80), about the organization or one of its users. The answer is read
 * in the administrators' area; whoever wrote is told by mail.
 */
export const openTicket = (services: Services, visit: Visit, input: Input): Promise<Result<{ caseId: string }>> =>
  services.db.$transaction(async (tx) => {
    const { formId, text, userId } = input;
    const { organization } = visit;
    const permit = await authorize(services, tx, visit, "ticket.open", { userId });
    if (!permit.ok) return permit;
    const words = parseWords("text", text);
    if (!words.ok) return words;
    if (!(await offersTickets(tx, organization))) return refuse("no-operator");
    const { name, userId: openedById } = permit.value.actor;
    const before = await tx.case.findFirst({ where: { organizationId: organization.id, formId, openedById } });
    if (before) return done({ caseId: before.id });
    const room = { key: `tickets-by:${openedById}`, most, window: hours(1) };
    const full = await takeRoomIn(tx, services.clock.now(), [room]);
    if (full) return refuse("case-too-many", { retryAfter: full.room.window });
    const nothing = { topic: null, email: null, phone: null, department: null, roleWanted: null, username: null };
    const typed = { ...nothing, kind: "ticket" as const, name, comment: words.value };
    const row = await insertCase(tx, services, visit, { ...typed, formId, attached: {}, userId, openedById });
    return done({ caseId: row.id });
  });
