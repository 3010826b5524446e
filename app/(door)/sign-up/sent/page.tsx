import type { Metadata } from "next";
import { signUpLifetime } from "@/lib/domain/sign-up/sign-up-lifetime";
import { routes } from "@/lib/routes";
import { duration } from "@/lib/web/locale/duration";
import { words } from "@/lib/web/locale/words";
import { readSignInHint } from "@/lib/web/sign-in-hint";
import { MailSent } from "../../trouble/mail-sent";
import { signUpAction } from "../actions";

export function generateMetadata(): Metadata {
  return { title: words("mailSent")("title") };
}

/** The same for every address: whether an account can be had with it, the mail alone says (T34). */
export default async function SignUpSentPage({ searchParams }: PageProps<"/sign-up/sent">) {
  const { limited } = await searchParams;
  const email = readSignInHint()?.identifier;
  const text = words("signUp");
  return (
    <MailSent
      again={email ? { action: signUpAction, hidden: { email, again: "on" } } : null}
      form={routes.signUp}
      lifetime={duration(signUpLifetime)}
      limited={limited === "1"}
      said={{ lead: text("sent"), sentAgain: (time) => text("sentAgain", { time }) }}
    />
  );
}
