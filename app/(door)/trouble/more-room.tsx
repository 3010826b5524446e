"use client";
import { type ComponentProps, useEffect, useState } from "react";
import { Note } from "@/components/ui/note";
import type { FormState } from "@/lib/forms/form-state";
import type { DeviceWork } from "./device-work";

type Work = typeof DeviceWork;

/** Where a refusal came with a task: the device's work on it, which is loaded then and not before. Without a script nothing is here. */
export function MoreRoom({ state, words }: { state: FormState } & Pick<ComponentProps<Work>, "words">) {
  const task = state.refusal?.facts.task;
  const [loaded, setLoaded] = useState<{ Work: Work } | null>(null);
  useEffect(() => {
    if (task) import("./device-work").then(({ DeviceWork: Work }) => setLoaded({ Work })).catch(() => undefined);
  }, [task]);
  if (typeof task !== "string") return null;
  return (
    <div role="status" className="empty:-mt-4">
      {loaded && (
        <Note className="flex flex-col gap-2">
          <loaded.Work key={task} task={task} words={words} />
        </Note>
      )}
    </div>
  );
}
