import type { Metadata } from "next";
import { SearchForm } from "@/components/form/search-form";
import { PageHeading } from "@/components/shell/page-heading";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { listOrganizations } from "@/lib/domain/operator/list-organizations";
import { routes } from "@/lib/routes";
import { offers, requireAct } from "@/lib/web/administrator";
import { currentContext } from "@/lib/web/context";
import { words } from "@/lib/web/locale/words";
import { OrganizationLine } from "./organization-line";

export function generateMetadata(): Metadata {
  return { title: words("operator")("places.organizations") };
}

const listHref = (q: string, page: number) => {
  const asked = new URLSearchParams({ ...(q && { q }), ...(page > 0 && { page: String(page) }) }).toString();
  return asked ? `${routes.operator}?${asked}` : routes.operator;
};

/** Every organization of the installation, and which needs the operator. */
export default async function OrganizationsPage({ searchParams }: PageProps<"/operator">) {
  const person = await requireAct("operator.see");
  const asked = await searchParams;
  const q = typeof asked.q === "string" ? asked.q.slice(0, 200) : "";
  const page = typeof asked.page === "string" && /^\d{1,4}$/.test(asked.page) ? Number(asked.page) : 0;
  const { rows, more } = await listOrganizations(currentContext().services, { words: q, page });
  const text = words("operator");
  return (
    <>
      <header className="flex flex-wrap items-center justify-between gap-3">
        <PageHeading title={text("places.organizations")} lead={text("lead")} />
        {offers(person, "operator.create-organization") && (
          <ButtonLink look="primary" href={routes.operatorOrganizationNew}>
            {text("new.open")}
          </ButtonLink>
        )}
      </header>
      <SearchForm href={routes.operator} label={text("search")} submit={text("find")} value={q} />
      <Card className="flex flex-col gap-3 max-sm:p-4">
        {rows.length === 0 ? (
          <p>
            {text("none")} {q && <a href={routes.operator}>{text("all")}</a>}
          </p>
        ) : (
          <ul>
            {rows.map((row) => (
              <OrganizationLine key={row.id} row={row} />
            ))}
          </ul>
        )}
        {(more || page > 0) && (
          <p className="flex flex-wrap justify-end gap-2">
            {page > 0 && (
              <ButtonLink slim look="quiet" href={listHref(q, page - 1)}>
                {text("before")}
              </ButtonLink>
            )}
            {more && (
              <ButtonLink slim href={listHref(q, page + 1)}>
                {text("next")}
              </ButtonLink>
            )}
          </p>
        )}
      </Card>
    </>
  );
}
