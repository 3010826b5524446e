import { openMailedLink, toCleanPage } from "../../open-mailed-link";

export async function GET(_request: Request, { params }: RouteContext<"/undo/[secret]">): Promise<Response> {
  return openMailedLink("undo", (await params).secret);
}

export const HEAD = () => toCleanPage("undo");
