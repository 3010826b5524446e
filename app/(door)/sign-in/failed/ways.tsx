import { ButtonLink } from "@/components/ui/button";
import { policyOf } from "@/lib/domain/policy";
import { routes } from "@/lib/routes";
import { currentOrganization } from "@/lib/web/context";
import { words } from "@/lib/web/locale/words";
import { Ask } from "../../ask";
import type { FirstWay } from "./first-way";

interface WaysProps {
  first: FirstWay;
  /** To the provider once more; null where that leads nowhere. */
  again: { name: string; href: string } | null;
}

const wide = "h-auto! min-h-11 whitespace-normal [overflow-wrap:anywhere]";

/** Every way on of somebody who is not in; what helps first looks like it. */
export function Ways({ first, again }: WaysProps) {
  const text = words("signInFailed");
  const asks = policyOf(currentOrganization()).trouble.choices.includes("support");
  const look = (way: FirstWay) => (way === first ? "primary" : "plain");
  const once = again && (
    <ButtonLink look={look("again")} href={again.href} className={wide}>
      {text("again", { name: again.name })}
    </ButtonLink>
  );
  return (
    <div className="flex flex-col gap-3">
      {first === "again" && once}
      {first === "other" && (
        <ButtonLink look="primary" href={routes.signInHere} className={wide}>
          {text("otherWay")}
        </ButtonLink>
      )}
      {first === "password" && (
        <ButtonLink look="primary" href={routes.signInToLink} className={wide}>
          {text("byPassword")}
        </ButtonLink>
      )}
      {asks && (
        <ButtonLink look={look("ask")} href={routes.troubleSupport} className={wide}>
          {words("trouble")("support")}
        </ButtonLink>
      )}
      <p className="text-sm">
        <Ask />
      </p>
      {first !== "again" && once}
    </div>
  );
}
