import type { AdminPlace } from "./admin-frame";
import { Places } from "./places";

/** On a telephone: where one is, and, once it is opened, where one can go. Works without a script. */
export function PlacesMenu(props: { places: readonly AdminPlace[]; current?: string; label: string }) {
  const { places, current, label } = props;
  const here = places.find(({ href }) => href === current)?.label ?? label;
  return (
    <details className="group order-last col-span-2 border-t border-line lg:hidden">
      <summary className="flex cursor-pointer list-none items-center gap-2.5 px-4 py-2.5 text-[0.9375rem] font-semibold text-accent [&::-webkit-details-marker]:hidden">
        <span aria-hidden="true" className="text-lg leading-none">
          ☰
        </span>
        <span className="grow">{here}</span>
        <span aria-hidden="true" className="text-soft group-open:rotate-180">
          ▾
        </span>
      </summary>
      <nav aria-label={label} className="flex flex-col gap-0.5 px-2 pb-3">
        <Places places={places} current={current} />
      </nav>
    </details>
  );
}
