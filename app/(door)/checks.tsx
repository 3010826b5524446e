import type { ComponentProps } from "react";
import { policyOf } from "@/lib/domain/policy";
import { currentOrganization } from "@/lib/web/context";
import { currentLanguage } from "@/lib/web/locale/current-language";
import { joined, lockHelp } from "@/lib/web/locale/lock-help";
import { words } from "@/lib/web/locale/words";
import { CheckBrowser } from "./check-browser";

/** What the keyboard does to what is typed (R45, R46). */
function keyboardChecks(): string[] {
  const trouble = words("trouble");
  return [trouble("checkSpaces"), joined(currentLanguage(), [trouble("checkCaps"), trouble("checkShow")])];
}

/** What to look at after a refusal: typing, the right name, and what was filled in or pasted (R22–R24, R73, R74). */
function typingChecks(): string[] {
  const { name, policy } = currentOrganization();
  const trouble = words("trouble");
  const { identifier } = policyOf({ policy }).signIn;
  const about = {
    username: [trouble("checkUsername")],
    email: [trouble("checkEmail", { organization: name })],
    either: [],
  };
  return [trouble("checkTypos"), ...about[identifier], trouble("checkManager"), trouble("checkPaste")];
}

/** The five first checks in their order (R45–R52). */
function firstChecks(): string[] {
  const organization = currentOrganization();
  const trouble = words("trouble");
  const language = currentLanguage();
  return [
    ...keyboardChecks(),
    trouble("checkLocked", { rule: lockHelp(language, policyOf(organization)) }),
    trouble("checkCookies", { host: organization.host }),
    trouble("checkBrowser"),
  ];
}

function Checks({ title, children, ...rest }: { title: string } & ComponentProps<"details">) {
  return (
    <details {...rest}>
      <summary className="cursor-pointer py-1 font-[560]">{title}</summary>
      {children}
    </details>
  );
}

const list = "mt-2 flex flex-col gap-1.5 pl-5";

/** Below a refusal. */
export function TypingChecks() {
  return (
    <Checks title={words("trouble")("checks")} className="text-sm">
      <ul className={`${list} list-disc`}>
        {[...keyboardChecks(), ...typingChecks()].map((check) => (
          <li key={check}>{check}</li>
        ))}
      </ul>
      <CheckBrowser className="mt-2" />
    </Checks>
  );
}

/** Before one asks for help; open where there is little else to do. */
export function FirstChecks({ open = false }: { open?: boolean }) {
  return (
    <Checks
      title={words("trouble")(open ? "checksBeforeAsking" : "checks")}
      open={open}
      data-wide
      className="rounded-box border border-line bg-paper px-4 py-3 text-[0.9375rem] open:pb-4"
    >
      <ol className={`${list} list-decimal text-soft`}>
        {[...firstChecks(), ...typingChecks()].map((check) => (
          <li key={check}>{check}</li>
        ))}
      </ol>
    </Checks>
  );
}
