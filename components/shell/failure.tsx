"use client";
import { Button, ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { SayItCode } from "@/components/ui/say-it-code";
import { routes } from "@/lib/routes";
// A file of its own, because it goes to the browser with every page: the boundary runs there, and alone.
import failure from "@/messages/failure.json";
import { DoorFrame } from "./door-frame";

/** What the page itself says of its language and its request; nothing else is left when it failed. */
function page(): { language: keyof typeof failure; request: string | undefined } {
  if (typeof document === "undefined") return { language: "en", request: undefined };
  const { lang, dataset } = document.documentElement;
  return { language: (lang || navigator.language).startsWith("ja") ? "ja" : "en", request: dataset.request };
}

/** Something failed on our side: the number to quote, and the way on (T86). */
export function Failure(props: { digest: string | undefined; sayItCode: (requestId: string) => string }) {
  const { digest, sayItCode } = props;
  const { language, request } = page();
  const words = failure[language];
  const number = [request, digest].filter(Boolean).join(" / ");
  return (
    <DoorFrame footer={null}>
      <h1>{words.heading}</h1>
      <Card className="flex flex-col gap-4">
        <p role="alert">{words.body}</p>
        <Button type="button" look="primary" onClick={() => location.reload()}>
          {words.again}
        </Button>
        <ButtonLink href={routes.home}>{words.toStart}</ButtonLink>
        {request && (
          <SayItCode sayIt={{ code: sayItCode(request), label: words.sayIt, copy: words.copy, copied: words.copied }} />
        )}
        {number && (
          <p className="text-sm text-soft">
            {words.reference}: <span className="font-mono">{number}</span>
          </p>
        )}
      </Card>
    </DoorFrame>
  );
}
