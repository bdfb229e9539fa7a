/** A speech bubble with a question mark. The button around it carries the name. */
export function QuestionsIcon() {
  return (
    <svg viewBox="0 0 20 20" fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" strokeLinejoin="round" aria-hidden="true">
      <path d="M3 3.5h14v10.500H9.500L5.500 17v-3H3z" />
      <path d="M8 7.200a2 2 0 1 1 2.700 1.900c-.5.2-.7.5-.7 1M10 12h.01" />
    </svg>
  );
}
