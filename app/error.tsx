"use client";
import { Failure } from "@/components/shell/failure";
import { sayItCode } from "@/lib/domain/diagnosis/say-it-code";

export default function ErrorPage(props: { error: Error & { digest?: string }; reset: () => void }) {
  return <Failure {...props} sayItCode={sayItCode} />;
}
