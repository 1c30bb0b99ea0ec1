import MarkJs from 'mark.js';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Quote } from '../core/wording/sentence';

/** The sentence a name stands in, with the name marked. */
export function MentionQuote({ quote }: { readonly quote: Quote }) {
  const paragraph = useRef<HTMLParagraphElement>(null);
  const { text, start, end } = quote;
  useLayoutEffect(() => {
    const element = paragraph.current;
    if (element === null) return;
    element.textContent = text;
    new MarkJs(element).markRanges([{ start, length: end - start }], { className: 'bg-mark' });
  }, [text, start, end]);
  return (
    <blockquote class="bg-quote">
      <p ref={paragraph} dir="auto" />
    </blockquote>
  );
}
