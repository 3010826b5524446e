import { routes } from "@/lib/routes";

interface NamedPeopleProps {
  title: string;
  people: readonly { userId: string; name: string; username: string; why?: string }[];
}

/** People who would be shut out, by name, each with the way to what can be done for them. */
export const NamedPeople = ({ title, people }: NamedPeopleProps) => (
  <div className="flex flex-col gap-2">
    <p className="font-[560]">{title}</p>
    <ul className="flex flex-col text-[0.9375rem]">
      {people.map(({ userId, name, username, why }) => (
        <li key={userId} className="flex flex-wrap gap-x-3 border-b border-line py-1.5 last:border-0">
          <a href={routes.adminUserSystem(userId)}>
            {name} ({username})
          </a>
          {why && <span className="text-soft">{why}</span>}
        </li>
      ))}
    </ul>
  </div>
);
