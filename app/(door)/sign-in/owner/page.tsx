import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { DoorHeading } from "@/components/shell/door-heading";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Note } from "@/components/ui/note";
import { routes } from "@/lib/routes";
import { currentBrand } from "@/lib/web/brand";
import { currentOrganization } from "@/lib/web/context";
import { currentLanguage } from "@/lib/web/locale/current-language";
import { lockHelp } from "@/lib/web/locale/lock-help";
import { words } from "@/lib/web/locale/words";
import { currentPerson } from "@/lib/web/person";
import { prefilled, readSignInHint } from "@/lib/web/sign-in-hint";
import { TypingChecks } from "../../checks";
import { StatusNote } from "../../status-note";
import { noticeSentence } from "../notice";
import { SignInForm } from "../sign-in-form";
import { signInWords } from "../sign-in-words";
import { waysOn } from "../ways-on";
import { ownerSignInAction } from "./actions";
import { openOwnerDoor } from "./open-owner-door";

export function generateMetadata(): Metadata {
  return { title: words("ownerDoor")("title") };
}

/** The owners' door: a password lets them in here whatever their roles say, and every owner is told (docs/decisions/0031). */
export default async function OwnerDoorPage({ searchParams }: PageProps<"/sign-in/owner">) {
  const policy = openOwnerDoor();
  if (await currentPerson()) redirect(routes.home);
  const organization = currentOrganization();
  const text = words("ownerDoor");
  const hint = readSignInHint();
  const notice = noticeSentence((await searchParams).notice, { hint, timedOut: null });
  const { identifier } = policy.signIn;
  const forgotten = (
    <ButtonLink look="quiet" href={routes.signInOwnerPassword}>
      {text("noPassword")}
    </ButtonLink>
  );
  return (
    <>
      <DoorHeading
        brand={currentBrand()}
        title={text("heading", { organization: organization.name })}
        lead={text("what", { organization: organization.name })}
      />
      <Card className="flex flex-col gap-4">
        <StatusNote />
        {notice ? (
          <Note tone={notice.tone} role="status">
            {notice.sentence}
          </Note>
        ) : (
          <Note tone="wait">{text("told")}</Note>
        )}
        <SignInForm
          action={ownerSignInAction}
          identifier={identifier}
          username={notice?.prefills ? (hint?.identifier ?? "") : prefilled(identifier)}
          returnTo={undefined}
          help={
            <>
              <p className="text-sm">{text("onlyOwners")}</p>
              <p className="text-sm">{lockHelp(currentLanguage(), policy)}</p>
              <TypingChecks />
            </>
          }
          waysOn={{ ...waysOn(organization, false), "previous-password": forgotten }}
          providers={null}
          trouble={forgotten}
          sayIt={null}
          words={signInWords(policy)}
        />
      </Card>
      <ButtonLink look="quiet" href={routes.signInHere}>
        {text("ordinary")}
      </ButtonLink>
    </>
  );
}
