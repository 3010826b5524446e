import { policyOf } from "@/lib/domain/policy";
import { currentOrganization } from "@/lib/web/context";
import { words } from "@/lib/web/locale/words";

/** Whom to ask for a new invitation where administrators send them; nothing where people ask for their own (R14). */
export function LostInvitation() {
  if (policyOf(currentOrganization()).activation.renewal === "person") return null;
  return <p className="text-[0.9375rem]">{words("trouble")("invitation")}</p>;
}
