import type { ReactNode } from "react";
import { Section } from "@/components/admin/section";
import { Tag } from "@/components/ui/tag";
import { words } from "@/lib/web/locale/words";

/** One of the five steps, with whether it is done. */
export function Step(props: {
  id: string;
  number: number;
  title: string;
  lead: ReactNode;
  ready?: boolean;
  children: ReactNode;
}) {
  const { id, number, title, lead, ready, children } = props;
  const end = ready ? <Tag tone="good">{words("adminSso")("stepDone")}</Tag> : undefined;
  return (
    <Section id={id} title={`${number}. ${title}`} lead={lead} end={end}>
      {children}
    </Section>
  );
}
