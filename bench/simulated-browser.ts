import type { Answer, HttpClient, Question } from "./http-client";
import type { Product } from "./product";

/** Somebody at an organization, with an address and cookies of their own. */
export interface SimulatedBrowser {
  /** `crossSite`: a form of another site, which brings none of the cookies. */
  ask(question: Question, options?: { crossSite: boolean }): Promise<Answer>;
  cookies: Map<string, string>;
}

/** A browser that keeps cookies and follows nothing by itself. `client` leads to the product. */
export function simulatedBrowser(
  client: HttpClient,
  { origin }: Pick<Product, "origin">,
  address: string,
): SimulatedBrowser {
  const { host } = new URL(origin);
  const cookies = new Map<string, string>();
  const ask = async (question: Question, { crossSite } = { crossSite: false }): Promise<Answer> => {
    const jar = [...cookies].map((pair) => pair.join("=")).join("; ");
    const own = { host, "x-forwarded-for": address, ...(jar && !crossSite ? { cookie: jar } : {}) };
    const answer = await client.ask({ ...question, headers: { ...own, ...question.headers } });
    for (const line of answer.headers["set-cookie"] ?? []) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (/max-age=0/i.test(line)) cookies.delete(name);
      else cookies.set(name, value);
    }
    return answer;
  };
  return { ask, cookies };
}
