import type { Metadata } from "next";
import { OneButtonForm } from "@/components/form/one-button-form";
import { PageHeading } from "@/components/shell/page-heading";
import { Card } from "@/components/ui/card";
import { Note } from "@/components/ui/note";
import { needsProof } from "@/lib/domain/authority/proof";
import { listVouches, type Vouch } from "@/lib/domain/callers/list-vouches";
import { currentContext } from "@/lib/web/context";
import { moment } from "@/lib/web/locale/time";
import { words } from "@/lib/web/locale/words";
import { requirePerson } from "@/lib/web/person";
import { currentVisit } from "@/lib/web/visit";
import { BackToAccount } from "../back-to-account";
import { ProveFirst } from "../prove-first";
import { answerVouchAction } from "./actions";

export function generateMetadata(): Metadata {
  return { title: words("vouch")("title") };
}

const notices = { yes: "saidYes", no: "saidNo" } as const;

/** What administrators who have somebody on the telephone ask the person about them. */
export default async function VouchPage({ searchParams }: PageProps<"/account/vouch">) {
  const person = await requirePerson();
  const { notice } = await searchParams;
  const { services } = currentContext();
  const text = words("vouch");
  const vouches = await listVouches(services, await currentVisit());
  const stale = vouches.length > 0 && needsProof(person.authenticatedAt, services.clock.now());
  return (
    <>
      <BackToAccount />
      <PageHeading title={text("heading")} lead={text("lead")} />
      {typeof notice === "string" && Object.hasOwn(notices, notice) && (
        <Note tone="good" role="status">
          {text(notices[notice as keyof typeof notices])}
        </Note>
      )}
      {stale && <ProveFirst place="vouch" />}
      {vouches.length === 0 && (
        <Card>
          <p className="text-soft">{text("none")}</p>
        </Card>
      )}
      {vouches.map((vouch) => (
        <Question key={vouch.checkId} vouch={vouch} fixed={stale} />
      ))}
    </>
  );
}

function Question({ vouch: { checkId, by, caller, until }, fixed }: { vouch: Vouch; fixed: boolean }) {
  const text = words("vouch");
  const answers = [
    { answer: "yes", look: "primary", submit: text("yes"), described: text("yesThis", { caller }) },
    { answer: "no", look: "plain", submit: text("no"), described: text("noThis", { caller }) },
  ] as const;
  return (
    <Card className="flex flex-col gap-4">
      <div className="flex flex-col gap-1">
        <h2>{text("question", { by, caller })}</h2>
        <p className="text-sm text-soft">{text("until", { until: moment(until) })}</p>
      </div>
      {!fixed && (
        <div className="grid gap-3 sm:grid-cols-2">
          {answers.map(({ answer, look, submit, described }) => (
            <OneButtonForm
              key={answer}
              action={answerVouchAction}
              hidden={{ checkId, answer }}
              look={look}
              words={{ submit, pending: text("pending"), described }}
            />
          ))}
        </div>
      )}
    </Card>
  );
}
