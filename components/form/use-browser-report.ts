"use client";
import { type RefObject, useEffect } from "react";
import { browserClock } from "@/components/ui/browser-clock";

/** Sends along with a form what explains a refusal later: whether cookies are kept, and what the browser's clock says. */
export function useBrowserReport(form: RefObject<HTMLFormElement | null>): void {
  useEffect(() => {
    const here = form.current;
    const tell = ({ formData }: FormDataEvent) => {
      formData.set("cookies", navigator.cookieEnabled ? "kept" : "blocked");
      formData.set("clock", String(Math.floor(browserClock() / 1_000)));
    };
    here?.addEventListener("formdata", tell);
    return () => here?.removeEventListener("formdata", tell);
  }, [form]);
}
