import { notFound } from "next/navigation";
import type { DemoGuide } from "@/lib/demo-guide";
import { currentContext } from "./context";

/** What the demo shows to whoever tries it out; outside of the demo there is nothing here. */
export const demoGuide = (): DemoGuide => currentContext().demoGuide ?? notFound();
