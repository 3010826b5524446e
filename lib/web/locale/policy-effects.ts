import { after } from "@/lib/domain/duration";
import type { Policy } from "@/lib/domain/policy";
import type { SettingGroup } from "@/lib/domain/policy-changes/settings";
import { signUpLifetime } from "@/lib/domain/sign-up/sign-up-lifetime";
import type { Language } from "@/lib/language";
import { routes } from "@/lib/routes";
import { durationIn } from "./duration";
import { peoplesRules } from "./policy-rules";
import { requestRules } from "./request-rules";
import { settingValueIn } from "./setting-words";
import { momentIn, zonedIn } from "./time";
import { troubleLabelIn } from "./trouble-label";
import { wordsIn } from "./words";

interface Place {
  language: Language;
  timeZone: string;
  now: Date;
}

type Effects = (place: Place, policy: Policy) => (string | false)[];

/** What an administrator wants to know besides what people are told. */
const besides: Record<SettingGroup, Effects> = {
  signIn: () => [],
  trouble: ({ language }, { trouble }) => {
    const rules = wordsIn(language, "rules");
    return [
      trouble.link === "hidden" && rules("troubleHidden"),
      rules("troubleShown", { label: troubleLabelIn(language, trouble.label) }),
      rules("troubleChoices", { choices: settingValueIn(language, "trouble.choices", trouble.choices) }),
    ];
  },
  requests: ({ language }, policy) => requestRules(language, policy),
  lock: (place, { lock }) => {
    const rules = wordsIn(place.language, "rules");
    const at = after(place.now, lock.duration);
    const until = zonedIn(place, at, momentIn(place, at));
    return [
      lock.release === "time" &&
        rules(lock.clock === "lastAttempt" ? "lockedNowSince" : "lockedNow", { until, threshold: lock.threshold }),
      rules(lock.adminOpens ? "administratorOpens" : "administratorOpensNot"),
      rules(lock.knownDevicesApart ? "devicesApart" : "devicesTogether"),
    ];
  },
  activation: ({ language }, { activation }) => {
    const rules = wordsIn(language, "rules");
    return [rules(`activationUsed.${activation.usedLink}`), rules(`activationForeign.${activation.foreignLink}`)];
  },
  reset: ({ language }, { reset }) => [
    reset.selfService && reset.identifier === "either" && wordsIn(language, "rules")("resetAsksEither"),
  ],
  admin: ({ language }, { admin }) => {
    const rules = wordsIn(language, "rules");
    return (["mayShowLinks", "maySetPassword", "verifyCaller", "comment"] as const).map((may) =>
      rules(admin[may] ? may : `${may}Not`),
    );
  },
  password: ({ language }, { password }) => [
    wordsIn(language, "rules")("passwordTemporary", { temporary: durationIn(language, password.temporary) }),
  ],
  signUp: ({ language }, { signUp }) => {
    const rules = wordsIn(language, "rules");
    const domains = settingValueIn(language, "signUp.domains", signUp.domains);
    const roles = signUp.roles.length === 0 ? "none" : settingValueIn(language, "signUp.roles", signUp.roles);
    const byDomain = signUp.who === "mailDomains";
    const none = signUp.domains.length === 0;
    return [
      signUp.who === "nobody" && rules("signUpNobody"),
      signUp.who === "list" && rules("signUpList"),
      byDomain && (none ? rules("signUpNoDomain") : rules("signUpDomains", { domains })),
      !byDomain && !none && rules("signUpDomainsKept", { domains }),
      signUp.who !== "nobody" && rules("signUpProof", { lifetime: durationIn(language, signUpLifetime) }),
      rules("signUpGives", { type: signUp.type, roles }),
    ];
  },
  sso: ({ language }, { sso }) => {
    const rules = wordsIn(language, "rules");
    return [sso.ownerDoor ? rules("ownerDoor", { address: routes.signInOwner }) : rules("ownerDoorNot")];
  },
  device: () => [],
  session: ({ language }, { session }) => {
    const rules = wordsIn(language, "rules");
    return [
      session.idle !== "never" && rules("idleWarn", { warn: durationIn(language, session.warn) }),
      session.most === "unlimited" && rules("sessionsUnlimited"),
    ];
  },
  import: ({ language }, policy) => {
    const rules = wordsIn(language, "rules");
    return [rules(`importMissing.${policy.import.missing}`), rules("importHold", { share: policy.import.holdAbove })];
  },
  limits: ({ language }, { limits }) => {
    const rules = wordsIn(language, "rules");
    const { mailsPerAccountHour: hour, mailsPerAccountDay: day, mailsPerAddressHour: address } = limits;
    const networks = limits.failedAccountsByNetwork;
    return [
      rules("mailLimits", { hour, day, address }),
      rules("failedAccounts", { most: limits.failedAccountsPerAddress }),
      networks.length > 0 &&
        rules("failedNetworks", { networks: settingValueIn(language, "limits.failedAccountsByNetwork", networks) }),
    ];
  },
};

const told = (sentence: string | false): sentence is string => sentence !== false;

/** What a group of settings comes to, in sentences computed from the values; times by the clock of the organization. */
export function policyEffects(place: Place, policy: Policy, group: SettingGroup): string[] {
  const rules = group in peoplesRules ? peoplesRules[group as keyof typeof peoplesRules] : [];
  return [...rules.map((rule) => rule(place.language, policy)), ...besides[group](place, policy).filter(told)];
}
