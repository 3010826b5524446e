import type { Metadata } from "next";
import { policyOf } from "@/lib/domain/policy";
import { routes } from "@/lib/routes";
import { currentOrganization } from "@/lib/web/context";
import { duration } from "@/lib/web/locale/duration";
import { words } from "@/lib/web/locale/words";
import { requestActivationAction } from "../../actions";
import { againForHint } from "../../again-for-hint";
import { MailSent } from "../../mail-sent";

export function generateMetadata(): Metadata {
  return { title: words("mailSent")("title") };
}

export default async function ActivationSentPage({ searchParams }: PageProps<"/trouble/activate/sent">) {
  const { limited } = await searchParams;
  const { lifetime } = policyOf(currentOrganization()).activation;
  return (
    <MailSent
      again={againForHint(requestActivationAction)}
      form={routes.troubleActivate}
      lifetime={lifetime === "unlimited" ? words("mailSent")("unlimited") : duration(lifetime)}
      limited={limited === "1"}
    />
  );
}
