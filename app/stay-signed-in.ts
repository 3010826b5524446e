"use server";
import { currentPerson } from "@/lib/web/person";

/** An act and nothing else: it prolongs the session of whoever has one (T47). */
export async function staySignedIn(): Promise<void> {
  await currentPerson();
}
