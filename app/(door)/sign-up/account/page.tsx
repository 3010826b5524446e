import type { Metadata } from "next";
import { DoorHeading } from "@/components/shell/door-heading";
import { Card } from "@/components/ui/card";
import { cookieNames, readCookie } from "@/lib/cookies";
import { inspectSignUp } from "@/lib/domain/sign-up/inspect-sign-up";
import { currentBrand } from "@/lib/web/brand";
import { currentContext } from "@/lib/web/context";
import { newPasswordWords, rulesInWords } from "@/lib/web/locale/new-password-words";
import { moment } from "@/lib/web/locale/time";
import { words } from "@/lib/web/locale/words";
import { currentVisit } from "@/lib/web/visit";
import { ownAccountAction } from "../actions";
import { NoSignUp } from "../no-sign-up";
import { OverSignUp } from "../over-sign-up";
import { OwnAccountForm } from "./own-account-form";

export function generateMetadata(): Metadata {
  return { title: words("signUp")("accountTitle") };
}

/** Whoever holds the mailed link makes their account. Opening the page changes nothing (T31). */
export default async function OwnAccountPage() {
  const { services, request, organization } = currentContext();
  const secret = readCookie(request, cookieNames.signUp);
  if (!secret) return <OverSignUp why="missing" />;
  const open = await inspectSignUp(services, await currentVisit(), secret);
  if (!open.ok && open.refusal.code === "sign-up-closed") return <NoSignUp />;
  if (!open.ok) return <OverSignUp why={open.refusal.code === "sign-up-known" ? "known" : "over"} />;
  const { signUpId, email, username, expiresAt, terms } = open.value;
  const text = words("signUp");
  const name = { organization: organization.name };
  return (
    <>
      <DoorHeading brand={currentBrand()} title={text("accountHeading", name)} lead={text("accountLead")} />
      <Card className="flex flex-col gap-4">
        <p>
          {text("for")} <b className="[overflow-wrap:anywhere]">{email}</b>
        </p>
        <OwnAccountForm
          action={ownAccountAction}
          signUpId={signUpId}
          username={username}
          rules={rulesInWords(organization, { username: username ?? "", email })}
          terms={terms}
          words={{
            ...newPasswordWords(),
            name: text("name"),
            username: text("username"),
            usernameHint: text("usernameHint"),
            terms: text("terms", name),
            agree: text("agree"),
            submit: text("make"),
            pending: text("making"),
          }}
        />
        <p className="text-sm text-soft">{text("until", { until: moment(expiresAt) })}</p>
      </Card>
    </>
  );
}
