import { openMailedLink, toCleanPage } from "../../open-mailed-link";

export async function GET(_request: Request, { params }: RouteContext<"/reset-password/[secret]">): Promise<Response> {
  return openMailedLink("reset", (await params).secret);
}

export const HEAD = () => toCleanPage("reset");
