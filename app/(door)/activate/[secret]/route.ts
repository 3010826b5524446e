import { openMailedLink, toCleanPage } from "../../open-mailed-link";

export async function GET(_request: Request, { params }: RouteContext<"/activate/[secret]">): Promise<Response> {
  return openMailedLink("activation", (await params).secret);
}

export const HEAD = () => toCleanPage("activation");
