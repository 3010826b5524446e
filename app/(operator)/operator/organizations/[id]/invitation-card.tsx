import { EditForm } from "@/components/admin/edit-form";
import { Section } from "@/components/admin/section";
import { ActForm } from "@/components/form/act-form";
import { Facts } from "@/components/ui/facts";
import type { FirstInvitation } from "@/lib/domain/operator/read-first-invitation";
import type { LiveSession } from "@/lib/domain/sessions/read-session";
import { needsOf, offers } from "@/lib/web/administrator";
import { moment } from "@/lib/web/locale/time";
import { words } from "@/lib/web/locale/words";
import { actWords } from "../../../../(admin)/admin/act-words";
import { correctAddressAction, resendInvitationAction } from "../actions";

interface Props {
  person: LiveSession;
  organizationId: string;
  invitation: FirstInvitation;
}

/** The first owner's invitation, as long as nobody has come in: how it stands, once more, or to the right address (R71, R80). */
export function InvitationCard({ person, organizationId, invitation }: Props) {
  const text = words("operator");
  const { userId, name, email, sentAt, expiresAt, open, mail } = invitation;
  const hidden = { organizationId, userId };
  const until = expiresAt ? moment(expiresAt) : text("invitation.always");
  return (
    <Section title={text("invitation.title")} lead={text("invitation.lead")}>
      <Facts
        facts={[
          [text("invitation.who"), name],
          [text("invitation.address"), email ?? text("invitation.noAddress")],
          ...(sentAt ? [[text("invitation.made"), moment(sentAt)] as const] : []),
          [text("invitation.good"), open ? until : text("invitation.over")],
          ...(mail ? [[text("invitation.mail"), text(`mailStates.${mail}`)] as const] : []),
        ]}
      />
      {email && (
        <ActForm
          action={resendInvitationAction}
          hidden={hidden}
          needs={needsOf(person, "operator.resend-invitation")}
          words={actWords(text("invitation.resend"), text("working"))}
        />
      )}
      {offers(person, "operator.correct-address") && (
        <details open={!email}>
          <summary className="w-fit cursor-pointer text-sm text-accent">{text("invitation.correct")}</summary>
          <div className="mt-3 flex flex-col gap-3">
            <p className="text-sm text-soft">{text("invitation.correctLead")}</p>
            <EditForm
              action={correctAddressAction}
              hidden={hidden}
              needs={needsOf(person, "operator.correct-address")}
              words={actWords(text("invitation.correctNow"), text("working"))}
              fields={[
                {
                  ...{ kind: "text", type: "email", name: "email", required: true },
                  ...{ label: text("invitation.address"), value: email ?? "" },
                },
              ]}
            />
          </div>
        </details>
      )}
    </Section>
  );
}
