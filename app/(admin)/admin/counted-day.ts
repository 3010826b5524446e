import type { SignInDay } from "@/lib/domain/overview/sign-in-days";
import { refusalsOf } from "@/lib/domain/overview/stops";

/** What a day's bar is made of, from the ground up. */
export const parts = ["succeeded", "wrongPassword", "unknownAccount", "locked", "other"] as const;

export type CountedDay = ReturnType<typeof countedDay>;

/** A day with its sign-ins, and its refusals by reason. */
export const countedDay = (day: SignInDay) => ({ ...refusalsOf(day), day: day.day, succeeded: day.succeeded });
