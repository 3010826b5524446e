import { createTranslator } from "use-intl/core";
import { browserName } from "@/lib/domain/browser-name";
import { type Sentence, told } from "@/lib/domain/diagnosis/sentence";
import type { Risk } from "@/lib/domain/tomorrow/risks";
import { routes } from "@/lib/routes";
import messages from "@/messages/en.json";
import { moment } from "./sentences";

const shared = { locale: "en", messages };
const why = createTranslator({ ...shared, namespace: "why" });
const tomorrow = createTranslator({ ...shared, namespace: "adminTomorrow" });
const browsers = createTranslator({ ...shared, namespace: "userAgent" });

/** What a group of people will fail at. */
export const riskTitle = (risk: Risk): string => tomorrow(`groups.${risk}.title`);

/** A sentence of a verdict as it stands in a terminal. */
export const whyWords = (origin: string, sentence: Sentence): string =>
  told(
    {
      words: (key, blanks) => why(key as "notes.since", blanks as { at: string }),
      time: moment,
      day: moment,
      browser(userAgent) {
        const { words, ...names } = browserName(userAgent);
        return browsers(`within.${words}`, names);
      },
      label: (label) => label,
      page: (blank) => origin + (blank.page === "adminUserWhy" ? routes.adminUserWhy(blank.id) : routes[blank.page]),
    },
    sentence,
  );
