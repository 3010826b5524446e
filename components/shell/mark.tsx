import { routes } from "@/lib/routes";

/** The organization's logo, or the first letter of its name. The name stands beside it, so it says nothing itself. */
export function Mark({ name, hasLogo, small }: { name: string; hasLogo: boolean; small?: boolean }) {
  const size = small ? "size-8 rounded-lg text-sm" : "size-10 rounded-box";
  if (hasLogo) return <img src={routes.logo} alt="" className={`${size} shrink-0 bg-paper object-contain`} />;
  return (
    <span aria-hidden="true" className={`grid shrink-0 place-items-center bg-accent font-bold text-accent-on ${size}`}>
      {Array.from(name)[0]?.toUpperCase()}
    </span>
  );
}
