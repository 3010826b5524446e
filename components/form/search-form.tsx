import { Button } from "../ui/button";

interface SearchFormProps {
  /** Where the answer is shown. */
  href: string;
  /** The parameter of the address. */
  name?: string;
  label: string;
  submit: string;
  value: string;
  /** Characters. */
  most?: number;
  slim?: boolean;
}

/** One line to look somebody or something up by; what was looked for stands in the address. */
export function SearchForm({ href, name = "q", label, submit, value, most = 200, slim }: SearchFormProps) {
  return (
    <search>
      <form action={href} className="flex gap-2">
        <input
          type="search"
          name={name}
          className="input min-w-0"
          aria-label={label}
          placeholder={label}
          defaultValue={value}
          maxLength={most}
          autoComplete="off"
        />
        <Button slim={slim}>{submit}</Button>
      </form>
    </search>
  );
}
