import type { ReactNode } from "react";
import { OneButtonForm } from "@/components/form/one-button-form";
import type { FormAction } from "@/components/form/use-form-state";
import { DoorHeading } from "@/components/shell/door-heading";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { SayItCode } from "@/components/ui/say-it-code";
import { Steps } from "@/components/ui/steps";
import type { LinkStep } from "@/lib/domain/links/link-life";
import { policyOf } from "@/lib/domain/policy";
import type { Refusal } from "@/lib/domain/result";
import { routes } from "@/lib/routes";
import { currentBrand } from "@/lib/web/brand";
import { currentOrganization } from "@/lib/web/context";
import { linkSteps } from "@/lib/web/locale/link-steps";
import { words } from "@/lib/web/locale/words";
import { sayIt, sayItAfter } from "@/lib/web/say-it";
import { signOutAction } from "../sign-out";
import { askInviterAction } from "./activate/actions";
import { Ask } from "./ask";
import { BackToSignIn } from "./back-to-sign-in";
import { linkWords } from "./link-words";
import type { LinkPurpose } from "./open-mailed-link";

interface RefusedLinkProps {
  purpose: LinkPurpose;
  refusal: Refusal;
  /** What became of the link, for whoever holds it. */
  life: LinkStep[];
  /** Mails a new link to the address on file of the link's person. */
  renew: FormAction;
  /** Who is signed in. */
  signedInAs: string | undefined;
}

/** A link that cannot be used: what that means, and one click to go on (T38). */
export function RefusedLink({ purpose, refusal, life, renew, signedInAs }: RefusedLinkProps) {
  const { heading, body } = linkWords(purpose, refusal, signedInAs);
  return (
    <>
      <DoorHeading brand={currentBrand()} title={heading} />
      <Card className="flex flex-col gap-4">
        <p>{body}</p>
        <WayOn purpose={purpose} refusal={refusal} renew={renew} />
        <Life steps={life} newest={refusal.code === "link-replaced"} />
        <SayItCode sayIt={sayItAfter("link") ?? sayIt()} />
      </Card>
      {refusal.code !== "link-foreign" && (
        <div className="flex flex-col">
          {!signedInAs && (
            <ButtonLink look="quiet" href={routes.trouble}>
              {words("trouble")("title")}
            </ButtonLink>
          )}
          <BackToSignIn />
        </div>
      )}
    </>
  );
}

function Life({ steps, newest }: { steps: LinkStep[]; newest: boolean }) {
  const text = words("linkLife");
  if (steps.length === 0) return null;
  return (
    <details className="text-sm">
      <summary className="-my-2 cursor-pointer py-2">{text("title")}</summary>
      <div className="mt-4 flex flex-col gap-3">
        {newest && <p>{text("newest")}</p>}
        <Steps steps={linkSteps(steps, { servers: false })} />
        <p className="text-soft">{text("guess")}</p>
      </div>
    </details>
  );
}

function WayOn({ purpose, refusal, renew }: Omit<RefusedLinkProps, "life" | "signedInAs">): ReactNode {
  const link = words("link");
  const { activation, reset } = policyOf(currentOrganization());
  const proven = refusal.facts?.username !== undefined;
  const ownersDoor = refusal.facts?.door === "owners";
  const alone = purpose === "reset" ? reset.selfService || ownersDoor : activation.renewal === "person";
  const submit = link(purpose === "reset" ? "newReset" : "newActivation");
  const used = refusal.code === "link-used";
  if (refusal.code === "link-foreign") return <ForeignWays purpose={purpose} />;
  const place = purpose === "reset" ? routes.troubleReset : routes.troubleActivate;
  return (
    <>
      {used && (
        <ButtonLink look="primary" href={ownersDoor ? routes.signInOwner : routes.signIn}>
          {link("toSignIn")}
        </ButtonLink>
      )}
      {alone && proven && (
        <OneButtonForm action={renew} look={used ? "plain" : "primary"} words={{ submit, pending: link("sending") }} />
      )}
      {alone && !proven && (
        <ButtonLink look="primary" href={place}>
          {submit}
        </ButtonLink>
      )}
      {!alone && <AskInviter name={refusal.facts?.invitedBy} asks={purpose === "activation" && proven && !used} />}
    </>
  );
}

/** The link waits in its cookie: its page opens when the other person is signed out. */
function ForeignWays({ purpose }: { purpose: LinkPurpose }) {
  const link = words("link");
  return (
    <>
      <OneButtonForm
        action={signOutAction}
        hidden={{ opens: purpose }}
        look="primary"
        words={{ submit: link("foreignSignOut"), pending: words("account")("signingOut") }}
      />
      <ButtonLink href={routes.home}>{link("foreignStay")}</ButtonLink>
    </>
  );
}

/** `asks`: in one click, since the link says for whom (R70). */
function AskInviter({ name, asks }: { name: unknown; asks: boolean }) {
  const link = words("link");
  return (
    <>
      <p>{typeof name === "string" ? link("askInviterNamed", { name }) : link("askInviter")}</p>
      {asks && (
        <OneButtonForm
          action={askInviterAction}
          look="primary"
          words={{ submit: link("askInviterSubmit"), pending: link("sending") }}
        />
      )}
      <p className="text-sm text-soft">
        <Ask />
      </p>
    </>
  );
}
