import { hours } from "@/lib/domain/duration";
import type { Policy } from "@/lib/domain/policy";
import type { Language } from "@/lib/language";
import { durationIn } from "./duration";
import { joined, lockHelp } from "./lock-help";
import { wordsIn } from "./words";

/** A rule of the organization as sentences, all numbers computed from the policy. */
type Rule = (language: Language, policy: Policy) => string;

/** The rules that people meet, by the group of settings that they come from. */
export const peoplesRules = {
  signIn: [signInRule],
  lock: [lockHelp, hardCapRule],
  reset: [resetRule],
  activation: [activationRule],
  password: [passwordRule],
  device: [deviceRule],
  session: [sessionRule],
} as const satisfies Partial<Record<keyof Policy, readonly Rule[]>>;

/** The organization's rules, one after the other. */
export const policyRules = (language: Language, policy: Policy): string[] =>
  Object.values(peoplesRules)
    .flat()
    .map((rule) => rule(language, policy));

/** The sentences that apply, one after the other. */
const told = (language: Language, sentences: readonly (string | false)[]) =>
  joined(
    language,
    sentences.filter((sentence) => sentence !== false),
  );

function signInRule(language: Language, { signIn, trouble }: Policy): string {
  const rules = wordsIn(language, "rules");
  const identifier = { username: "identifierUsername", email: "identifierEmail", either: "identifierEither" } as const;
  return told(language, [
    rules(identifier[signIn.identifier]),
    rules(signIn.explicit ? "explicit" : "oneSentence"),
    trouble.link === "hidden" && rules("troubleHidden"),
  ]);
}

function hardCapRule(language: Language, { lock }: Policy): string {
  const { failures, strict } = lock.hardCap;
  return wordsIn(language, "rules")(strict ? "hardCapStrict" : "hardCap", { failures });
}

function resetRule(language: Language, { reset }: Policy): string {
  const rules = wordsIn(language, "rules");
  if (!reset.selfService) return rules("resetOff");
  return told(language, [
    rules("resetOn", { lifetime: durationIn(language, reset.lifetime) }),
    reset.identifier === "email" && rules("resetEmailOnly"),
    reset.lifetime > hours(24) && rules("resetLong"),
  ]);
}

function activationRule(language: Language, { activation }: Policy): string {
  const rules = wordsIn(language, "rules");
  const { lifetime, renewal } = activation;
  return told(language, [
    lifetime === "unlimited"
      ? rules("activationUnlimited")
      : rules("activation", { lifetime: durationIn(language, lifetime) }),
    rules(renewal === "person" ? "renewalPerson" : "renewalAdministrator"),
  ]);
}

function passwordRule(language: Language, { password }: Policy): string {
  const rules = wordsIn(language, "rules");
  return told(language, [
    rules("passwordLength", { least: password.minLength }),
    password.minLength < 15 && rules("passwordShort"),
  ]);
}

function deviceRule(language: Language, { device, lock }: Policy): string {
  const rules = wordsIn(language, "rules");
  if (device.remember === 0) return rules("devicesNot");
  return told(language, [
    rules("devices", { remember: durationIn(language, device.remember) }),
    lock.knownDevicesApart && wordsIn(language, "help")("devicesApart"),
  ]);
}

function sessionRule(language: Language, { session }: Policy): string {
  const rules = wordsIn(language, "rules");
  const absolute = durationIn(language, session.absolute);
  return told(language, [
    session.idle === "never"
      ? rules("idleNever", { absolute })
      : rules("idle", { absolute, idle: durationIn(language, session.idle) }),
    session.most !== "unlimited" && rules("sessions", { most: session.most }),
  ]);
}
