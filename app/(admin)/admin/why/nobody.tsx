import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { helpedRoles } from "@/lib/domain/authority/helped-roles";
import { policyOf } from "@/lib/domain/policy";
import type { LiveSession } from "@/lib/domain/sessions/read-session";
import { routes } from "@/lib/routes";
import { offers } from "@/lib/web/administrator";
import { currentContext } from "@/lib/web/context";
import { currentLanguage } from "@/lib/web/locale/current-language";
import { settingValueIn } from "@/lib/web/locale/setting-words";
import { words } from "@/lib/web/locale/words";

/** Nobody is called so: what to ask the caller, and the way to add them. */
export async function Nobody({ person, typed, near }: { person: LiveSession; typed: string; near: boolean }) {
  const { services, organization } = currentContext();
  const limited = (await helpedRoles(services, organization, person)).length > 0;
  const text = words("why");
  const { signUp } = policyOf(organization);
  const add = `${routes.adminUserNew}?${new URLSearchParams({ [typed.includes("@") ? "email" : "name"]: typed })}`;
  return (
    <Card className="flex flex-col items-start gap-3 max-sm:p-4">
      <p className="font-[560]" role="status">
        {text(limited ? "nobodyOfYours" : "nobody", { words: typed })}
      </p>
      {near && <p className="text-[0.9375rem]">{text("nobodyNear")}</p>}
      <p className="text-[0.9375rem] text-soft">{text("nobodyAsk", { place: organization.origin })}</p>
      {signUp.who !== "nobody" && (
        <p className="text-[0.9375rem] text-soft [overflow-wrap:anywhere]">
          {text("nobodySignUp", {
            who: signUp.who,
            domains: settingValueIn(currentLanguage(), "signUp.domains", signUp.domains),
            page: new URL(routes.signUp, organization.origin).href,
          })}
        </p>
      )}
      {offers(person, "user.add") ? (
        <ButtonLink href={add} slim>
          {text("add", { words: typed })}
        </ButtonLink>
      ) : (
        <p className="text-sm text-soft">{text("askAdd")}</p>
      )}
    </Card>
  );
}
