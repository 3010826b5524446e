import { receiveList } from "@/lib/domain/lists/receive-list";
import { routes } from "@/lib/routes";
import { currentContext } from "@/lib/web/context";
import { fileOfForm } from "@/lib/web/file-of-form";
import { currentPerson, signInFirst } from "@/lib/web/person";
import { currentVisit } from "@/lib/web/visit";

const leave = (place: string) => new Response(null, { status: 303, headers: { Location: place } });

/**
 * A file of an eligibility list. An address of its own and no action: forms are kept in memory and are smaller than a
 * list; the door lets that much through here alone (bin/http/limit-request.ts). Works without a script.
 */
export async function POST(request: Request): Promise<Response> {
  const { services, response } = currentContext();
  // This address alone may send slowly, so a stranger is answered before a byte is waited for, and the rest goes nowhere.
  if (!(await currentPerson())) {
    response.setHeader("Connection", "close");
    return leave(signInFirst());
  }
  const file = await fileOfForm(request);
  if (!file) return new Response(null, { status: 400 });
  const received = await receiveList(services, await currentVisit(), { fileName: file.name, parts: file.parts });
  if (received.ok) return leave(routes.adminList(received.value.listId));
  const { code } = received.refusal;
  if (code === "not-signed-in") return leave(signInFirst());
  if (code === "not-allowed") return new Response(null, { status: 403 });
  return leave(`${routes.adminLists}?${new URLSearchParams({ refused: code })}`);
}
