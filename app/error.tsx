"use client";
import { Failure } from "@/components/shell/failure";
import { sayItCode } from "@/lib/domain/diagnosis/say-it-code";

export default function ErrorPage({ error }: { error: Error & { digest?: string } }) {
  return <Failure digest={error.digest} sayItCode={sayItCode} />;
}
