import type { ComponentChildren } from 'preact';
import { AlertIcon } from './icons';
import { say } from './words';

type MessageProps = {
  readonly title: string;
  readonly icon?: ComponentChildren;
  /** One or two calm sentences: what is going on, what the reader can do. */
  readonly children?: ComponentChildren;
  readonly action?: { readonly label: string; readonly onClick: () => void };
};

/** Fills a view that has nothing to list, and says why. */
export function Message({ title, icon, children, action }: MessageProps) {
  return (
    <section class="message" role="status">
      {icon !== undefined && <span class="message-icon">{icon}</span>}
      <h2>{title}</h2>
      {children !== undefined && <p>{children}</p>}
      {action !== undefined && (
        <button type="button" class="button" onClick={action.onClick}>
          {action.label}
        </button>
      )}
    </section>
  );
}

/** A failure that fills a view, with the words that came with it. */
export function ErrorMessage(props: {
  readonly title: string;
  readonly words: string;
  readonly onRetry: () => void;
}) {
  return (
    <Message
      title={props.title}
      icon={<AlertIcon />}
      action={{ label: say('message_retry'), onClick: props.onRetry }}
    >
      {props.words}
    </Message>
  );
}

/** Shows itself only after a moment, so that what loads at once does not flicker. */
export function Loading({ words }: { readonly words: string }) {
  return (
    <p class="loading" role="status">
      {words}
    </p>
  );
}

/** A short strip above other content: something went wrong that still matters, while the rest works. */
export function Notice({ words }: { readonly words: readonly string[] }) {
  if (words.length === 0) return null;
  return (
    <div class="notice" role="status">
      <AlertIcon />
      <ul>
        {words.map((problem) => (
          <li key={problem}>{problem}</li>
        ))}
      </ul>
    </div>
  );
}
