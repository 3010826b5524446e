import type { Metadata } from "next";
import { DoorHeading } from "@/components/shell/door-heading";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { routes } from "@/lib/routes";
import { currentBrand } from "@/lib/web/brand";
import { currentContext } from "@/lib/web/context";
import { currentStatus } from "@/lib/web/current-status";
import { dateAndTime, moment } from "@/lib/web/locale/time";
import { words } from "@/lib/web/locale/words";
import { StatusList } from "../../status-list";
import { Ask } from "../ask";
import { BackToSignIn } from "../back-to-sign-in";

export function generateMetadata(): Metadata {
  return { title: words("status")("title") };
}

/** What works and what does not, for somebody who cannot get in (R54, R78). */
export default async function StatusPage() {
  const { services, organization } = currentContext();
  const { parts, notice } = await currentStatus();
  const status = words("status");
  return (
    <>
      <DoorHeading
        brand={currentBrand()}
        title={status("heading")}
        lead={status("lead", { at: dateAndTime(services.clock.now()) })}
      />
      {notice && (
        <Card className="flex flex-col gap-2">
          <h2>{status("notice", { organization: organization.name })}</h2>
          <p className="whitespace-pre-line [overflow-wrap:anywhere]">{notice.text}</p>
          <p className="text-sm text-soft">
            {notice.until
              ? status("noticeUntil", { since: moment(notice.since), until: moment(notice.until) })
              : status("noticeSince", { since: moment(notice.since) })}
          </p>
        </Card>
      )}
      <Card>
        <StatusList parts={parts} />
      </Card>
      <Card className="flex flex-col gap-3">
        <h2>{status("elsewhereTitle")}</h2>
        <p className="text-[0.9375rem]">{status("elsewhere")}</p>
        <div className="flex flex-col gap-3">
          <ButtonLink href={routes.troubleHelp}>{status("checks")}</ButtonLink>
          <ButtonLink href={routes.trouble}>{status("trouble")}</ButtonLink>
        </div>
        <p className="text-sm text-soft">
          <Ask />
        </p>
      </Card>
      <BackToSignIn />
    </>
  );
}
