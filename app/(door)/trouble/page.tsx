import type { Metadata } from "next";
import { DoorHeading } from "@/components/shell/door-heading";
import { policyOf } from "@/lib/domain/policy";
import { currentBrand } from "@/lib/web/brand";
import { currentOrganization } from "@/lib/web/context";
import { words } from "@/lib/web/locale/words";
import { Ask } from "../ask";
import { BackToSignIn } from "../back-to-sign-in";
import { NotSure } from "../check-browser";
import { FirstChecks } from "../checks";
import { StatusNote } from "../status-note";
import { AskSomebody } from "./ask-somebody";
import { AtProvider } from "./at-provider";
import { Choices } from "./choices";
import { LostInvitation } from "./lost-invitation";
import { SentBefore } from "./sent-before";

export function generateMetadata(): Metadata {
  return { title: words("trouble")("title") };
}

/** The choices as the policy offers them (R8); without resets by mail the help page (R56). */
export default async function TroublePage({ searchParams }: PageProps<"/trouble">) {
  const { after } = await searchParams;
  const policy = policyOf(currentOrganization());
  if (!policy.reset.selfService) return <AskSomebody after={after} />;
  const trouble = words("trouble");
  return (
    <>
      <DoorHeading brand={currentBrand()} title={trouble("heading")} lead={trouble("lead")} />
      <StatusNote />
      <FirstChecks />
      <AtProvider />
      <Choices after={after} />
      <LostInvitation />
      <NotSure />
      <SentBefore />
      <div className="flex flex-col gap-0.5 text-sm text-soft">
        <p>{trouble("elseWords")}</p>
        <p>
          <Ask />
        </p>
      </div>
      <BackToSignIn />
    </>
  );
}
