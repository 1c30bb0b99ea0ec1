import { say } from './words';

type ShortcutListProps = {
  readonly shortcuts: readonly { readonly keys: string; readonly description: string }[];
};

/** What can be done by keys, each beside the keys it has now. */
export function ShortcutList({ shortcuts }: ShortcutListProps) {
  return (
    <dl class="shortcuts">
      {shortcuts.map(({ keys, description }) => (
        <div key={description}>
          <dt>{keys === '' ? <span class="muted">{say('commands_none')}</span> : <kbd>{keys}</kbd>}</dt>
          <dd>{description}</dd>
        </div>
      ))}
    </dl>
  );
}
