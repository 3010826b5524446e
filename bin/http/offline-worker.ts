import { createHash } from "node:crypto";
import { isLanguage } from "@/lib/language";
import { plainStyle } from "@/lib/plain-document";
import { routes } from "@/lib/routes";
import { offlinePage } from "./away-page";
import type { Exchange, Step } from "./door";
import { languageOf } from "./plain-page";
import { carriesSecret } from "./security-headers";

const address = routes.offlineWorker("").split("?", 1)[0];

/** What a browser asks again after this time, in seconds: the worst delay of a change, and of the switch. */
const keptFor = 600;

const digest = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

// Not ours to stand before: machines, other sites' posts, files.
const never = /^\/(api|test|_next|\.well-known)\//;
const downloads = [routes.adminAuditExport, routes.logo, routes.mailboxMessages];

/** Ends itself, and with it the page that it kept: what a browser gets that still has one. */
const goodbye = `addEventListener("install",()=>skipWaiting());
addEventListener("activate",(event)=>event.waitUntil(registration.unregister()))`;

/**
 * Holds one page in its own text and keeps nothing else: no cache, no answer of ours. Only a navigation goes through
 * it. A form and a mailed link go past it as long as there is a connection: what a browser says of itself with these
 * (Origin, Sec-Fetch-User) is to reach the server as the browser meant it (T57).
 */
const worker = (page: string, policy: string) => `const page=${JSON.stringify(page)},
headers={"Content-Type":"text/html; charset=utf-8","Cache-Control":"no-store","Content-Security-Policy":${JSON.stringify(policy)}},
never=${never},downloads=${JSON.stringify(downloads)},secret=${carriesSecret};
const instead=(sent)=>new Response(sent?page.replace("<html","<html data-sent"):page,{status:503,headers});
const ours=(answer)=>/^[0-9a-z]{12}$/.test(answer.headers.get("X-Request-Id")??"");
const through=async(request,sent)=>{try{const answer=await fetch(request);
return[502,503,504].includes(answer.status)&&!ours(answer)?instead(sent):answer}catch{return instead(sent)}};
addEventListener("install",()=>skipWaiting());
addEventListener("activate",(event)=>event.waitUntil(clients.claim()));
addEventListener("fetch",(event)=>{const{request}=event;
if(request.mode!=="navigate"||request.destination!=="document")return;
const{pathname}=new URL(request.url),sent=request.method!=="GET";
if(never.test(pathname)||downloads.includes(pathname)||navigator.onLine&&(sent||secret.test(pathname)))return;
event.respondWith(through(request,sent))})`;

function scriptFor(exchange: Exchange): string {
  const { request, hosted } = exchange;
  if (!hosted) throw new Error("no organization was found before the worker");
  const asked = new URL(request.url ?? "/", "http://here").searchParams.get("language");
  const { html, script } = offlinePage(hosted.organization, isLanguage(asked) ? asked : languageOf(exchange));
  const policy = [
    "default-src 'none'",
    `script-src ${digest(script)}`,
    `style-src ${digest(plainStyle)}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
  return worker(html, policy);
}

/**
 * Gives a browser the service worker with the page that it shows when it does not reach this server (R54, R78); with
 * OFFLINE_PAGE=0 one that ends itself.
 */
export const answerOfflineWorker: Step = (door, exchange) => {
  const { request, response, path } = exchange;
  if (path !== address || request.method === "POST") return false;
  const body = door.env.offlinePage && !door.dev ? scriptFor(exchange) : goodbye;
  response.writeHead(200, {
    "Content-Type": "text/javascript; charset=utf-8",
    "Content-Length": Buffer.byteLength(body),
    "Cache-Control": `private, max-age=${keptFor}`,
    "Service-Worker-Allowed": "/",
  });
  response.end(request.method === "HEAD" ? undefined : body);
  return true;
};
