import { Button } from "@/components/ui/button";

/** The form's primary button; while the answer is under way it says so and takes no second press. */
export function SubmitButton({ pending, words }: { pending: boolean; words: { submit: string; pending: string } }) {
  return (
    <Button look="primary" aria-disabled={pending} onClick={(event) => pending && event.preventDefault()}>
      {pending && (
        <span
          className="size-4 animate-spin rounded-full border-2 border-current border-r-transparent"
          aria-hidden="true"
        />
      )}
      {pending ? words.pending : words.submit}
    </Button>
  );
}
