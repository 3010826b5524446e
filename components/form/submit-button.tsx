import { Button } from "@/components/ui/button";

interface SubmitButtonProps {
  pending: boolean;
  words: { submit: string; pending: string; described?: string };
  /** One among others; without it the form's primary button. */
  look?: "primary" | "plain" | "quiet" | "danger";
  slim?: boolean;
  className?: string;
}

/** A form's button; while the answer is under way it says so and takes no second press. */
export function SubmitButton({ pending, words, look, slim, className }: SubmitButtonProps) {
  return (
    <Button
      look={look ?? "primary"}
      slim={slim}
      className={className}
      aria-label={words.described}
      aria-disabled={pending}
      onClick={(event) => pending && event.preventDefault()}
    >
      {pending && !look && (
        <span
          className="size-4 animate-spin rounded-full border-2 border-current border-r-transparent"
          aria-hidden="true"
        />
      )}
      {pending ? words.pending : words.submit}
    </Button>
  );
}
