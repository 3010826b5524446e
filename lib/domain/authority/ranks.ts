import type { Rank } from "@/prisma/generated/enums";

/** From the one who helps nobody to the one who may do everything. */
const order: readonly Rank[] = ["none", "helpdesk", "administrator", "owner"];

/** Whether `one` stands above `other`. */
export const outranks = (one: Rank, other: Rank): boolean => order.indexOf(one) > order.indexOf(other);

/** The ranks that somebody of this rank may give: lower ones, and an owner every one (T89). */
export const givableRanks = (giver: Rank): Rank[] => order.filter((rank) => giver === "owner" || outranks(giver, rank));
