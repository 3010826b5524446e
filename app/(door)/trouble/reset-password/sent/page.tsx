import type { Metadata } from "next";
import { policyOf } from "@/lib/domain/policy";
import { routes } from "@/lib/routes";
import { currentOrganization } from "@/lib/web/context";
import { duration } from "@/lib/web/locale/duration";
import { words } from "@/lib/web/locale/words";
import { requestResetAction } from "../../actions";
import { againForHint } from "../../again-for-hint";
import { MailSent } from "../../mail-sent";

export function generateMetadata(): Metadata {
  return { title: words("mailSent")("title") };
}

export default async function ResetSentPage({ searchParams }: PageProps<"/trouble/reset-password/sent">) {
  const { limited } = await searchParams;
  const { reset } = policyOf(currentOrganization());
  return (
    <MailSent
      again={againForHint(requestResetAction)}
      form={routes.troubleReset}
      lifetime={duration(reset.lifetime)}
      limited={limited === "1"}
    />
  );
}
