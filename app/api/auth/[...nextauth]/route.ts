import { answerCallback } from "@/lib/web/next-auth";

export const GET = answerCallback;
