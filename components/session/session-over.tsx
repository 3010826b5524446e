"use client";
import { ButtonLink } from "@/components/ui/button";
import { Modal } from "@/components/ui/modal";
import { routes } from "@/lib/routes";

export interface SessionOverWords {
  overTitle: string;
  over: string;
  signInAgain: string;
}

/** The way back to the page that is shown now. */
function signInFromHere(): string {
  const here = location.pathname + location.search;
  return here === routes.home ? routes.signIn : `${routes.signIn}?${new URLSearchParams({ returnTo: here })}`;
}

/** The session is over: nothing of the page can be seen any more (app/globals.css), and signing in leads back to it. */
export function SessionOver({ words }: { words: SessionOverWords }) {
  return (
    <Modal title={words.overTitle} words={<p>{words.over}</p>} className="session-over backdrop:bg-ground">
      <ButtonLink look="primary" href={signInFromHere()}>
        {words.signInAgain}
      </ButtonLink>
    </Modal>
  );
}
