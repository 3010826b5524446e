import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { OneButtonForm } from "@/components/form/one-button-form";
import { AdminFrame } from "@/components/shell/admin-frame";
import { countTickets } from "@/lib/domain/operator/tickets";
import { routes } from "@/lib/routes";
import { requireAct } from "@/lib/web/administrator";
import { currentBrand } from "@/lib/web/brand";
import { currentContext, currentPath } from "@/lib/web/context";
import { words } from "@/lib/web/locale/words";
import { PageFooter } from "../page-footer";
import { SessionWarning } from "../session-warning";
import { signOutAction } from "../sign-out";

/** The operator's area, on the host of the operator's organization alone. */
export default async function OperatorLayout({ children }: { children: ReactNode }) {
  const person = await requireAct("operator.see");
  if (person.rank === "none") notFound();
  const { open } = await countTickets(currentContext().services, person);
  const [shell, text] = [words("shell"), words("operator")];
  const places = [
    { href: routes.operator, label: text("places.organizations") },
    {
      ...{ href: routes.operatorTickets, label: text("places.tickets") },
      ...(open > 0 && { count: { number: open, words: text("placeCount", { count: open }) } }),
    },
    { href: routes.admin, label: text("places.own") },
  ];
  return (
    <AdminFrame
      brand={currentBrand()}
      places={places}
      here={currentPath()}
      label={shell("navigation")}
      skip={shell("skip")}
      person={{
        name: person.name,
        rank: words("account")(`ranks.${person.rank}`),
        account: shell("account"),
        href: routes.account,
      }}
      end={
        <OneButtonForm
          action={signOutAction}
          slim
          words={{ submit: shell("signOut"), pending: words("account")("signingOut") }}
        />
      }
      footer={<PageFooter />}
    >
      {children}
      <SessionWarning />
    </AdminFrame>
  );
}
