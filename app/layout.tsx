import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { AccentStyle } from "@/components/shell/accent-style";
import { routes } from "@/lib/routes";
import { currentContext, currentOrganization } from "@/lib/web/context";
import { currentLanguage } from "@/lib/web/locale/current-language";
import { currentNonce } from "@/lib/web/nonce";
import "./globals.css";

export const dynamic = "force-dynamic";

export const viewport: Viewport = { width: "device-width", initialScale: 1, colorScheme: "light dark" };

export function generateMetadata(): Metadata {
  const { name } = currentOrganization();
  return {
    title: { template: `%s · ${name}`, default: name },
    icons: { icon: routes.logo },
    robots: { index: false, follow: false },
  };
}

export default function RootLayout({ children }: { children: ReactNode }) {
  const { organization, requestId } = currentContext();
  return (
    <html lang={currentLanguage()} data-request={requestId}>
      <head>
        <AccentStyle accent={organization.accent} nonce={currentNonce()} />
      </head>
      <body className="font-sans text-base leading-normal antialiased">{children}</body>
    </html>
  );
}
