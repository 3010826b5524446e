"use client";
import { useEffect, useRef } from "react";

/** What a mail may do in its frame: open links. `allow-same-origin` lets our page measure it; nothing in it runs. */
const sandbox = "allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation";

/** The page of one mail, as high as it is long; without a script it is scrolled. */
export function MailFrame({ title, src }: { title: string; src: string }) {
  const frame = useRef<HTMLIFrameElement>(null);
  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const measure = () => {
      const length = element.contentDocument?.documentElement?.offsetHeight;
      if (length) element.style.height = `${length}px`;
    };
    measure();
    element.addEventListener("load", measure);
    const watch = new ResizeObserver(measure);
    watch.observe(element);
    return () => {
      element.removeEventListener("load", measure);
      watch.disconnect();
    };
  }, []);
  return (
    <div className="overflow-hidden rounded-field border border-line">
      <iframe ref={frame} title={title} src={src} sandbox={sandbox} className="block h-[48rem] w-full" />
    </div>
  );
}
