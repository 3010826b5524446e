import { policyOf } from "@/lib/domain/policy";
import { unlockUser } from "@/lib/domain/users/unlock-user";
import { usersByIdentifier } from "@/lib/domain/users/users-by-identifier";
import { commandVisit } from "@/lib/domain/visit";
import { type Command, value } from "./command";
import { explain } from "./sentences";
import { organizationNamed, withProduct } from "./with-product";

export const unlock: Command = {
  words: "unlock",
  about: "Opens the lock that wrong passwords closed, whatever the policy says of administrators.",
  options: {
    organization: { value: "<host>", about: "the organization's host or number", required: true },
    username: {
      value: "<username>",
      about: "the person's username, or an address that only they have",
      required: true,
    },
  },
  run: (given, { environment, print }) =>
    withProduct(environment(), async (services) => {
      const organization = await organizationNamed(services, value(given, "organization"));
      const [user, ...others] = await usersByIdentifier(services.db, organization, value(given, "username"), "either");
      if (!user || others.length > 0) throw new Error(explain("user-unknown"));
      const unlocked = await unlockUser(services, commandVisit(organization), { userId: user.id });
      if (!unlocked.ok) throw new Error(explain(unlocked.refusal.code));
      const { wasLocked } = unlocked.value;
      print(wasLocked ? `${user.username} can sign in again.` : `No wrong passwords are counted for ${user.username}.`);
      if (wasLocked && !policyOf(organization).lock.adminOpens) {
        print(`Note: the policy of ${organization.name} lets no administrator do this. It is in the history as yours.`);
      }
      if (user.suspendedAt) print(`Note: ${user.username} is suspended, and this does not change that.`);
      return 0;
    }),
};
