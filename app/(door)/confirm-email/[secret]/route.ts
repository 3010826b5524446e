import { openMailedLink, toCleanPage } from "../../open-mailed-link";

export async function GET(_request: Request, { params }: RouteContext<"/confirm-email/[secret]">): Promise<Response> {
  return openMailedLink("email", (await params).secret);
}

export const HEAD = () => toCleanPage("email");
