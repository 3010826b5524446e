import { inviteOwner } from "@/lib/domain/users/invite-owner";
import { commandVisit } from "@/lib/domain/visit";
import { type Command, value } from "./command";
import { explain, linkAddress, moment } from "./sentences";
import { organizationNamed, withProduct } from "./with-product";

export const ownerInvite: Command = {
  words: "owner invite",
  about: "Prints a link, good for one hour, by which an owner gets in: a new one, or one who is locked out.",
  options: {
    organization: { value: "<host>", about: "the organization's host or number", required: true },
    username: { value: "<username>", about: "the owner's username; nobody's yet makes a new owner", required: true },
    name: { value: "<name>", about: "a new owner's name; the username when left out" },
    email: { value: "<address>", about: "a new owner's e-mail address" },
  },
  run: (given, { environment, print }) =>
    withProduct(environment(), async (services) => {
      const organization = await organizationNamed(services, value(given, "organization"));
      const input = { username: value(given, "username"), name: given.name, email: given.email };
      const invited = await inviteOwner(services, commandVisit(organization), input);
      if (!invited.ok) throw new Error(explain(invited.refusal.code));
      const { username, purpose, expiresAt } = invited.value;
      const what = purpose === "activation" ? "activates the account" : "chooses a new password";
      print(`${username} ${what} with this link${expiresAt ? ` until ${moment(expiresAt)}` : ""}:`);
      print("");
      print(`  ${linkAddress(organization.origin, invited.value)}`);
      print("");
      print("It is shown here once and mailed to nobody; links given before no longer work.");
      return 0;
    }),
};
