import { Contact } from "@/components/shell/contact";
import { currentOrganization } from "@/lib/web/context";
import { words } from "@/lib/web/locale/words";

/** Whom to ask: the organization's contact, or else an administrator, with what to say. */
export function Ask() {
  const { name, number, supportContact } = currentOrganization();
  const shell = words("shell");
  if (!supportContact) return shell("askAdministrator", { organization: name, number: String(number) });
  return shell.rich("askContact", { contact: () => <Contact contact={supportContact} /> });
}
