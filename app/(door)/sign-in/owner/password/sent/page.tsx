import type { Metadata } from "next";
import { ButtonLink } from "@/components/ui/button";
import { routes } from "@/lib/routes";
import { duration } from "@/lib/web/locale/duration";
import { words } from "@/lib/web/locale/words";
import { againForHint } from "../../../../trouble/again-for-hint";
import { MailSent } from "../../../../trouble/mail-sent";
import { ownerPasswordAction } from "../../actions";
import { openOwnerDoor } from "../../open-owner-door";

export function generateMetadata(): Metadata {
  return { title: words("mailSent")("title") };
}

export default async function OwnerPasswordSentPage({ searchParams }: PageProps<"/sign-in/owner/password/sent">) {
  const { reset } = openOwnerDoor();
  const { limited } = await searchParams;
  const sentAgain = (time: string) => words("mailSent")("sentAgain", { time });
  return (
    <MailSent
      again={againForHint(ownerPasswordAction)}
      form={routes.signInOwnerPassword}
      lifetime={duration(reset.lifetime)}
      limited={limited === "1"}
      said={{ lead: words("ownerDoor")("sent"), sentAgain }}
      back={
        <ButtonLink look="quiet" href={routes.signInOwner}>
          {words("ownerDoor")("back")}
        </ButtonLink>
      }
    />
  );
}
