import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { OneButtonForm } from "@/components/form/one-button-form";
import { AdminFrame } from "@/components/shell/admin-frame";
import { countCases } from "@/lib/domain/cases/count-cases";
import { countTickets } from "@/lib/domain/operator/tickets";
import { routes } from "@/lib/routes";
import { offers } from "@/lib/web/administrator";
import { currentBrand } from "@/lib/web/brand";
import { currentContext, currentPath } from "@/lib/web/context";
import { words } from "@/lib/web/locale/words";
import { requirePerson } from "@/lib/web/person";
import { CodePrompt } from "../code-prompt";
import { PageFooter } from "../page-footer";
import { SessionWarning } from "../session-warning";
import { signOutAction } from "../sign-out";
import { VouchPrompt } from "../vouch-prompt";
import { adminPlaces } from "./admin-places";

export default async function AdminLayout({ children }: { children: ReactNode }) {
  const person = await requirePerson();
  if (person.rank === "none") notFound();
  const shell = words("shell");
  const admin = words("admin");
  const { services, organization } = currentContext();
  const { open } = await countCases(services, { organization, actor: person, now: services.clock.now() });
  const tickets = offers(person, "operator.see") ? (await countTickets(services, person)).open : 0;
  const waiting: Partial<Record<string, number>> = { requests: open, operator: tickets };
  const places = adminPlaces
    .filter(({ act }) => offers(person, act))
    .map(({ href, label }) => {
      const shown = { href, label: admin(`places.${label}`) };
      const number = waiting[label] ?? 0;
      return number === 0 ? shown : { ...shown, count: { number, words: admin("placeCount", { count: number }) } };
    });
  const out = { submit: shell("signOut"), pending: words("account")("signingOut") };
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
      end={<OneButtonForm action={signOutAction} slim words={out} />}
      footer={<PageFooter />}
    >
      <VouchPrompt />
      <CodePrompt />
      {children}
      <SessionWarning />
    </AdminFrame>
  );
}
