import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Section } from "@/components/admin/section";
import { PageHeading } from "@/components/shell/page-heading";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Refresh } from "@/components/ui/refresh";
import { mostSkips, readBulk } from "@/lib/domain/bulk/read-bulk";
import { routes } from "@/lib/routes";
import { requireAct } from "@/lib/web/administrator";
import { currentContext } from "@/lib/web/context";
import { moment } from "@/lib/web/locale/time";
import { words } from "@/lib/web/locale/words";
import { Progress } from "./progress";
import { Skips } from "./skips";

export function generateMetadata(): Metadata {
  return { title: words("adminUsers")("bulk.title") };
}

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

/** How an act on many people goes on; when it is over, who was left alone and why. */
export default async function BulkRunPage({ params }: PageProps<"/admin/users/bulk/[id]">) {
  await requireAct("users.bulk");
  const { id } = await params;
  const { services, organization } = currentContext();
  const report = uuid.test(id) ? await readBulk(services, organization, id) : null;
  if (!report) notFound();
  const text = words("adminUsers");
  const { act, target, by, startedAt, finishedAt, skips, skipped } = report;
  const what = text(`bulk.acts.${act}`);
  return (
    <>
      <PageHeading
        title={target ? text("bulk.targeted", { act: what, target }) : what}
        lead={text("bulk.startedBy", { name: by, at: moment(startedAt) })}
      />
      {!finishedAt && <Refresh seconds={2} address={organization.origin + routes.adminUsersBulkRun(id)} />}
      <Card className="flex max-w-3xl flex-col gap-4">
        <Progress report={report} />
        <div className="flex flex-wrap gap-2">
          <ButtonLink look={finishedAt ? "primary" : "plain"} href={routes.adminUsers}>
            {text("bulk.back")}
          </ButtonLink>
          <ButtonLink href={routes.adminTomorrow}>{words("admin")("places.tomorrow")}</ButtonLink>
        </div>
      </Card>
      {skips.length > 0 && (
        <Section
          title={text("bulk.skips", { count: skipped })}
          lead={skipped > mostSkips ? text("bulk.skipsCut", { count: mostSkips }) : undefined}
        >
          <Skips report={report} />
        </Section>
      )}
    </>
  );
}
