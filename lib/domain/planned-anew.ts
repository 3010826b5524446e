import { Prisma } from "@/prisma/generated/client";

/**
 * Stands in a statement that the database shall plan for the values of each call: where they decide what is quick. The plan
 * for any word reads every user whose text could have it, some seconds among a million; the one for three common letters
 * stops at the first thousand.
 */
export const plannedAnew = Prisma.raw("/* planned anew */");
