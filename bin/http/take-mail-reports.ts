import { takeMailReport } from "@/lib/domain/mail/take-mail-report";
import { routes } from "@/lib/routes";
import type { Exchange, Step } from "./door";
import { answerPlain } from "./plain-page";

/** Answers a program: a number is all that it reads. */
function answerProgram({ response }: Exchange, status: number, headers: Record<string, string> = {}): true {
  response.writeHead(status, { "Cache-Control": "no-store", "Content-Length": 0, ...headers }).end();
  return true;
}

/** What was sent; `null` where it was too much, which is answered by then, or broke off: no failure of ours that a log should hold. */
async function readBody(request: Exchange["request"]): Promise<string | null> {
  try {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    return Buffer.concat(chunks).toString();
  } catch {
    return null;
  }
}

/**
 * `POST /api/mail/resend`: what the mail service reports on mails that it took. It is bound by its signature instead of
 * the origin (T57) and speaks to any host of ours, because the service knows no organizations. Whoever signs wrongly
 * learns nothing; a true report gets the same answer whether there is such a mail or not. `503` where it comes before
 * the mail is written down: it is told again.
 */
export const takeMailReports: Step = async (door, exchange) => {
  const { path, request } = exchange;
  if (path !== routes.mailReports) return false;
  if (!door.readMailReport) return answerPlain(exchange, 404, "notFound");
  if (request.method !== "POST") return answerPlain(exchange, 405, "methodNotAllowed", { Allow: "POST" });
  const body = await readBody(request);
  if (body === null) return true;
  const report = door.readMailReport(request.headers, body);
  if (report === "unsigned") return answerProgram(exchange, 401);
  const outcome = report && (await takeMailReport(door.services, report));
  return outcome === "early" ? answerProgram(exchange, 503, { "Retry-After": "5" }) : answerProgram(exchange, 204);
};
