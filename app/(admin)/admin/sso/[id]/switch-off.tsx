import { EditForm } from "@/components/admin/edit-form";
import type { ActNeeds } from "@/components/form/proof-fields";
import type { Connection } from "@/lib/domain/connections/connection";
import { outsideWithout } from "@/lib/domain/connections/outside-without";
import { currentContext } from "@/lib/web/context";
import { words } from "@/lib/web/locale/words";
import { actWords } from "../../act-words";
import { switchOffAction } from "../actions";
import { NamedPeople } from "./named-people";

/** The switch off, with the names of those who then have no way in. */
export async function SwitchOff({ connection, needs }: { connection: Connection; needs: ActNeeds }) {
  const { services, organization } = currentContext();
  const text = words("adminSso");
  const { count, people } = await outsideWithout(services, { organization }, connection);
  return (
    <details>
      <summary className="w-fit cursor-pointer text-sm text-soft">{text("people5.off")}</summary>
      <div className="mt-3 flex flex-col gap-3">
        <p className="text-sm">{text("people5.offWords")}</p>
        {people.length > 0 ? (
          <NamedPeople
            title={text("people5.outside", { count: count.number, more: String(count.atLeast) })}
            people={people}
          />
        ) : (
          <p className="text-sm">{text("people5.outsideNobody")}</p>
        )}
        <EditForm
          action={switchOffAction}
          hidden={{ connectionId: connection.id, left: String(count.number) }}
          needs={needs}
          look="danger"
          words={actWords(text("people5.off"), text("working"))}
          fields={[]}
        />
      </div>
    </details>
  );
}
