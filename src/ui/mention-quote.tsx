import type { Quote } from '../core/wording/sentence';

/**
 * The sentence a name stands in, with the name marked. Its place is known, so it takes no searching: mark.js here
 * would be a fifth of the card's script.
 */
export function MentionQuote({ quote }: { readonly quote: Quote }) {
  const { text, start, end } = quote;
  return (
    <blockquote class="bg-quote">
      <p dir="auto">
        {text.slice(0, start)}
        <mark class="bg-mark">{text.slice(start, end)}</mark>
        {text.slice(end)}
      </p>
    </blockquote>
  );
}
