import { policyOf } from "@/lib/domain/policy";
import { routes } from "@/lib/routes";
import { currentOrganization } from "@/lib/web/context";
import { words } from "@/lib/web/locale/words";

/** One click to those who help, where the organization takes requests here. */
export function SupportLink() {
  if (!policyOf(currentOrganization()).trouble.choices.includes("support")) return null;
  return (
    <p className="text-sm">
      <a href={routes.troubleSupport}>{words("trouble")("support")}</a>
    </p>
  );
}
