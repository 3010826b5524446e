"use client";
import { Button, ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import broken from "@/messages/broken.json";
// Files of their own, because they go to the browser with every page: the boundary runs there, and alone.
import failure from "@/messages/failure.json";
import { DoorFrame } from "./door-frame";
import { failedPage } from "./failed-page";

interface FailureProps {
  error: Error & { digest?: string };
  /** Shows again what stood here, without asking the server. */
  reset: () => void;
  sayItCode: (requestId: string) => string;
}

/** What browsers call a request that came to nothing; what failed on the server carries a digest. */
const unreached = ({ digest, message }: FailureProps["error"]) =>
  !digest && (!navigator.onLine || /failed to fetch|load failed|networkerror/i.test(message));

/** Something failed: on the way to us, or on our side with the number to quote, and the way on (T86). */
export function Failure({ error, reset, sayItCode }: FailureProps) {
  const { language, request, start } = failedPage();
  const [words, say] = [broken[language], failure[language]];
  if (typeof navigator !== "undefined" && unreached(error)) return <Unreached words={say} reset={reset} />;
  const number = [request, error.digest].filter(Boolean).join(" / ");
  return (
    <DoorFrame footer={null}>
      <h1>{words.heading}</h1>
      <Card className="flex flex-col gap-4">
        <p role="alert">{words.body}</p>
        <Button type="button" look="primary" onClick={() => location.reload()}>
          {words.again}
        </Button>
        <ButtonLink href={start}>{say.toStart}</ButtonLink>
        {number && (
          <p className="text-sm text-soft">
            {request && (
              <>
                {say.sayIt} <b className="font-mono text-ink select-all">{sayItCode(request)}</b>
                <br />
              </>
            )}
            {words.reference}: <span className="font-mono">{number}</span>
          </p>
        )}
      </Card>
    </DoorFrame>
  );
}

/** The server never heard of it: no code of ours leads anywhere, and loading the page again would lead out of it. */
function Unreached({ words, reset }: { words: (typeof failure)["en"]; reset: () => void }) {
  return (
    <DoorFrame footer={null}>
      <h1>{words.unreachedHeading}</h1>
      <Card className="flex flex-col gap-4">
        <p role="alert">{words.unreachedBody}</p>
        <Button type="button" look="primary" onClick={reset}>
          {words.unreachedAgain}
        </Button>
      </Card>
    </DoorFrame>
  );
}
