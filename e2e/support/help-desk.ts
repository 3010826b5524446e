import { changeType } from "@/lib/domain/administration/change-type";
import { sendActivation } from "@/lib/domain/administration/send-activation";
import { setTemporaryPassword } from "@/lib/domain/administration/set-temporary-password";
import { resume } from "@/lib/domain/administration/suspend";
import { unlock } from "@/lib/domain/administration/unlock";
import type { OnUser } from "@/lib/domain/authority/administer";
import { answerCase } from "@/lib/domain/cases/answer-case";
import { approveAccount } from "@/lib/domain/cases/approve-account";
import { linkCase } from "@/lib/domain/cases/link-case";
import { addToList } from "@/lib/domain/lists/add-to-list";
import type { Result } from "@/lib/domain/result";
import type { Services } from "@/lib/domain/services";
import { need, type Person } from "./accounts";
import { byOwner } from "./administration";
import { organizations, type Place } from "./organizations";

type Visit = Awaited<ReturnType<typeof byOwner>>["visit"];
type Act = (services: Services, visit: Visit, on: OnUser) => Promise<Result<unknown>>;

const generalType = (services: Services, { organization }: Visit) =>
  services.db.userType.findFirstOrThrow({ where: { organizationId: organization.id, name: "General" } });

/** What administrators do about somebody whom a request is about. */
export const remedies = {
  none: async () => ({ ok: true, value: null }),
  unlock,
  resume,
  addToList,
  sendActivation,
  temporaryPassword: setTemporaryPassword,
  letTypeIn: async (services, visit, { userId }) =>
    changeType(services, visit, { userId, revision: null, typeId: (await generalType(services, visit)).id }),
} as const satisfies Record<string, Act>;

export type Remedy = keyof typeof remedies;

/** An owner at their desk, without a browser: journeys of those who wait for the answer go on in the person's own. */
export function helpDeskOf(services: Services, place: Place) {
  const open = async (number: string) => {
    const { visit } = await byOwner(services, place);
    const where = { organizationId: visit.organization.id, number: Number(number) };
    const read = async () => {
      const { id: caseId, revision } = await services.db.case.findFirstOrThrow({ where });
      return { caseId, revision };
    };
    return { visit, read };
  };
  return {
    /** Finds the person, does what helps and answers, which closes the request. Returns a temporary password, if one was made. */
    async help(number: string, { id: userId }: Person, remedy: Remedy, text: string): Promise<string | null> {
      const { visit, read } = await open(number);
      need(await linkCase(services, visit, { ...(await read()), userId }));
      const { caseId } = await read();
      const act: Act = remedies[remedy];
      const made = need(await act(services, visit, { userId, caseId, comment: "They asked in a request" }));
      need(await answerCase(services, visit, { ...(await read()), text }));
      return remedy === "temporaryPassword" ? (made as { password: string }).password : null;
    },
    /** Makes an account without an address for whoever asked for one, and a temporary password to hand over (R5). */
    async approve(number: string, person: Pick<Person, "id" | "username" | "name">): Promise<string> {
      const { visit, read } = await open(number);
      const { id: typeId } = await generalType(services, visit);
      const blank = { email: null, customerId: null, language: null, roleIds: [], sharedToo: false, inviteNow: false };
      need(await approveAccount(services, visit, { ...blank, ...person, typeId, ...(await read()) }));
      return need(await setTemporaryPassword(services, visit, { userId: person.id })).password;
    },
    /** The operator's people answer a ticket. */
    async answerTicket(number: string, text: string): Promise<void> {
      const { read } = await open(number);
      const { visit } = await byOwner(services, organizations.operator);
      need(await answerCase(services, visit, { ...(await read()), text }));
    },
  };
}
