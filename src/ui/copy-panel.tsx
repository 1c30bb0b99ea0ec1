import { useState } from 'preact/hooks';
import { say } from './words';

export type CopyFormat = 'text' | 'markdown';

/** Copies a card with its sources, and says whether that went well. */
export function CopyPanel({ onCopy }: { readonly onCopy: (format: CopyFormat) => Promise<void> }) {
  const [outcome, setOutcome] = useState<'copied' | 'failed'>();
  const copy = (format: CopyFormat) => () =>
    void onCopy(format).then(
      () => setOutcome('copied'),
      // What the browser says of it is for developers.
      () => setOutcome('failed'),
    );
  return (
    <section class="bg-panel" aria-label={say('card_copy')}>
      <div class="bg-choices">
        <button type="button" class="bg-choice" onClick={copy('text')}>
          {say('card_copy_text')}
        </button>
        <button type="button" class="bg-choice" onClick={copy('markdown')}>
          {say('card_copy_markdown')}
        </button>
      </div>
      <p role="status">
        {outcome === 'copied' && say('card_copied')}
        {outcome === 'failed' && say('card_copy_failed')}
      </p>
    </section>
  );
}
