import { verifyHistory } from "@/lib/domain/history/verify";
import type { Command } from "./command";
import { moment } from "./sentences";
import { withProduct } from "./with-product";

export const auditVerify: Command = {
  words: "audit verify",
  about: "Compares the whole history with its seals, and names the first minute in which a row was changed or removed.",
  options: {},
  run: (_given, { environment, print }) =>
    withProduct(environment(), async ({ db }) => {
      const verdict = await verifyHistory(db);
      if (!verdict.intact) {
        const { minute, sealed, found } = verdict;
        print(`The history differs from its seal in the minute of ${moment(minute)}.`);
        print(`The seal counts ${sealed} events, the history holds ${found}. What is younger was not compared.`);
        return 1;
      }
      if (verdict.until === null)
        print("Nothing is sealed yet: each minute is sealed about two minutes after its end.");
      else {
        print(
          `The history is intact until ${moment(verdict.until)}: ${verdict.events} events in ${verdict.minutes} minutes.`,
        );
        print(`Last seal: ${verdict.hash}. Keep it elsewhere to be able to tell later that nobody sealed anew.`);
      }
      return 0;
    }),
};
