import type { TaskList } from "graphile-worker";
import type { Pool } from "pg";
import { runBulk } from "@/lib/domain/bulk/run-bulk";
import { tellOfCases } from "@/lib/domain/cases/tell-of-cases";
import { refreshMetadata } from "@/lib/domain/connections/refresh-metadata";
import { warnOfEnds } from "@/lib/domain/connections/warn-of-ends";
import { sealHistory } from "@/lib/domain/history/seal";
import type { JobPayloads } from "@/lib/domain/jobs/add-job";
import { sweep } from "@/lib/domain/jobs/sweep";
import { answerRequest } from "@/lib/domain/links/answer-request";
import type { ReadCsv } from "@/lib/domain/lists/csv-problem";
import { readList } from "@/lib/domain/lists/read-list";
import { deliverMail, type HandOver } from "@/lib/domain/mail/deliver-mail";
import { tellOfTickets } from "@/lib/domain/operator/tell-of-tickets";
import type { Services } from "@/lib/domain/services";
import { endTimedOut } from "@/lib/domain/sessions/end-timed-out";
import { answerSignUp } from "@/lib/domain/sign-up/answer-sign-up";
import type { PrismaClient } from "@/prisma/generated/client";
import { releaseAbandoned } from "./release-abandoned";

/** The database as its owner, whose the queue and the seals are. */
export interface Owner {
  db: PrismaClient;
  pool: Pool;
}

/** What jobs do with the world outside: other adapters' matter. */
export interface Outside {
  handOver: HandOver;
  readCsv: ReadCsv;
}

/** What each job does. Rows are written as the application's role; the queue itself and the seals are the owner's. */
export const tasksOf = (services: Services, owner: Owner, { handOver, readCsv }: Outside): TaskList => ({
  "send-mail": (payload) => deliverMail(services, handOver, payload as JobPayloads["send-mail"]),
  "answer-request": (payload) => answerRequest(services, payload as JobPayloads["answer-request"]),
  "answer-sign-up": (payload) => answerSignUp(services, payload as JobPayloads["answer-sign-up"]),
  "tell-of-cases": (payload) => tellOfCases(services, payload as JobPayloads["tell-of-cases"]),
  "read-list": (payload) => readList(services, readCsv, payload as JobPayloads["read-list"]),
  "tell-of-tickets": () => tellOfTickets(services),
  "run-bulk": (payload) => runBulk(services, payload as JobPayloads["run-bulk"]),
  "seal-history": async () => {
    await sealHistory(owner.db, services.clock.now());
  },
  "release-abandoned": () => releaseAbandoned(owner.pool, services),
  "end-timed-out": () => endTimedOut(services),
  "refresh-metadata": () => refreshMetadata(services),
  "warn-of-ends": () => warnOfEnds(services),
  sweep: () => sweep(services),
});
