import type { ReactNode } from "react";
import { DoorFrame } from "@/components/shell/door-frame";
import { PageFooter } from "../page-footer";

export default function DoorLayout({ children }: { children: ReactNode }) {
  return <DoorFrame footer={<PageFooter />}>{children}</DoorFrame>;
}
