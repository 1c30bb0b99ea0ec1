import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { EntityKind } from '../core/entity-set/model';
import type { ExclusionScope } from '../core/linking/exclusions';
import { wordsOf } from './loaded';
import { say } from './words';

/** What the reader may say about the mark a card belongs to. */
export type NotThisChoice = {
  /** The words that are marked. */
  readonly words: string;
  readonly host: string;
  /** Keeps the exclusion; the answer takes it back. Rejects with words. */
  readonly choose: (scope: ExclusionScope) => Promise<() => Promise<void>>;
};

type State =
  | { readonly step: 'closed' | 'asking' }
  | { readonly step: 'done'; readonly undo: () => Promise<void> }
  | { readonly step: 'failed'; readonly words: string };

/** "Not this person?": this mention, this entity on this site, or this spelling everywhere is no longer marked. */
export function NotThis({ words, host, choose, kind }: NotThisChoice & { readonly kind: EntityKind }) {
  const [state, setState] = useState<State>({ step: 'closed' });
  const box = useRef<HTMLDivElement>(null);
  const isAnew = useRef(false);
  // The button that was pressed is gone: the keyboard stays here, on what can be done now.
  useLayoutEffect(() => {
    if (isAnew.current) box.current?.querySelector('button')?.focus({ preventScroll: true });
    isAnew.current = true;
  }, [state.step]);
  const attempt = async (action: () => Promise<State>): Promise<void> => {
    setState(await action().catch((error: unknown) => ({ step: 'failed' as const, words: wordsOf(error) })));
  };
  const take = (scope: ExclusionScope) => () =>
    void attempt(async () => ({ step: 'done', undo: await choose(scope) }));
  const undo = (back: () => Promise<void>) => () =>
    void attempt(async () => {
      await back();
      return { step: 'closed' };
    });
  return (
    <div class="bg-not-this" ref={box}>
      {/* There before its words are: what comes together with them is not read out everywhere. */}
      <p role="status">{state.step === 'done' && say('card_not_marked')}</p>
      {state.step === 'failed' && <p role="alert">{state.words}</p>}
      {state.step === 'done' ? (
        <button type="button" class="bg-more" onClick={undo(state.undo)}>
          {say('card_undo')}
        </button>
      ) : (
        <button
          type="button"
          class="bg-more"
          aria-expanded={state.step === 'asking'}
          onClick={() => setState({ step: state.step === 'asking' ? 'closed' : 'asking' })}
        >
          {say(kind === 'person' ? 'card_not_person' : 'card_not_organization')}
        </button>
      )}
      {state.step === 'asking' && (
        <ul class="bg-choices" aria-label={say('card_stop_marking')}>
          <Choice onClick={take('mention')}>{say('card_not_here')}</Choice>
          {host !== '' && <Choice onClick={take('site')}>{say('card_not_on', host)}</Choice>}
          <Choice onClick={take('form')}>{say('card_not_form', words)}</Choice>
        </ul>
      )}
    </div>
  );
}

function Choice({ children, onClick }: { readonly children: string; readonly onClick: () => void }) {
  return (
    <li>
      <button type="button" class="bg-choice" onClick={onClick}>
        {children}
      </button>
    </li>
  );
}
