"use client";
import { useEffect, useState } from "react";
import { WayBack } from "../way-back";

const key = "latchkey.people";

/** On the list: this tab remembers what it was narrowed to, as its own history does. */
export function RememberList() {
  useEffect(() => {
    const asked = new URLSearchParams(location.search);
    asked.delete("notice");
    sessionStorage.setItem(key, asked.size > 0 ? `?${asked}` : "");
  }, []);
  return null;
}

/** The way back to the list as it was left in this tab; without a script to all of it. */
export function BackToList({ href, children }: { href: string; children: string }) {
  const [search, setSearch] = useState("");
  useEffect(() => setSearch(sessionStorage.getItem(key) ?? ""), []);
  return <WayBack href={href + search}>{children}</WayBack>;
}
