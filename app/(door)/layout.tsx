import type { ReactNode } from "react";
import { DoorFrame } from "@/components/shell/door-frame";
import { KeepOfflinePage } from "@/components/shell/keep-offline-page";
import { routes } from "@/lib/routes";
import { currentContext } from "@/lib/web/context";
import { currentLanguage } from "@/lib/web/locale/current-language";
import { currentNonce } from "@/lib/web/nonce";
import { PageFooter } from "../page-footer";

export default function DoorLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <DoorFrame footer={<PageFooter />}>{children}</DoorFrame>
      {currentContext().offlinePage && (
        <KeepOfflinePage worker={routes.offlineWorker(currentLanguage())} nonce={currentNonce()} />
      )}
    </>
  );
}
