import type { Article } from '../core/entity-set/model';
import { wordDate } from '../ui/date-words';
import { MarkLegend } from '../ui/mark-legend';
import { OutsideLink } from '../ui/outside-link';

export type Shortcut = { readonly keys: string; readonly description: string };

export type WelcomeViewProps = {
  /** Address of the name plate's picture. */
  readonly namePlate: string;
  readonly browserName: 'chrome' | 'firefox';
  readonly shortcuts: readonly Shortcut[];
  /** A page to try it on, once known. */
  readonly article: Article | undefined;
  readonly onOpenOptions: () => void;
};

/** The page after install: what it does, what it never does, how to begin. */
export function WelcomeView(props: WelcomeViewProps) {
  const { article, shortcuts } = props;
  return (
    <main class="welcome">
      <h1>
        <img src={props.namePlate} alt="Backgrounder" width="260" height="50" />
      </h1>
      <p class="lead">Who is who in the news you are reading.</p>
      <section>
        <h2>What it does</h2>
        <p>
          It marks the people and organizations it knows on the pages you read. Rest the pointer on a name: a
          card tells who that is, the role on the day the page was published and the role now, with sources
          and dates. The toolbar button shows everyone on the page.
        </p>
        <MarkLegend />
      </section>
      <section>
        <h2>What it never does</h2>
        <p>
          It sends nothing anywhere: not the pages you read, not their addresses, not a count. Everything
          happens in your browser, and the cards come with the extension.
        </p>
      </section>
      {article !== undefined && (
        <section>
          <h2>A page to try it on</h2>
          <p>
            <OutsideLink href={article.url}>{article.headline}</OutsideLink>
            <span class="muted">{` · ${article.publisher}, ${wordDate(article.published)}`}</span>
          </p>
        </section>
      )}
      <section>
        <h2>Keep the button in sight</h2>
        <p>{PIN_HINTS[props.browserName]}</p>
      </section>
      {shortcuts.length > 0 && (
        <section>
          <h2>Keys</h2>
          <dl class="shortcuts">
            {shortcuts.map((shortcut) => (
              <div key={shortcut.description}>
                <dt>
                  {shortcut.keys === '' ? <span class="muted">no key set</span> : <kbd>{shortcut.keys}</kbd>}
                </dt>
                <dd>{shortcut.description}</dd>
              </div>
            ))}
          </dl>
          <p class="muted">{KEY_HINTS[props.browserName]}</p>
        </section>
      )}
      <p>
        <button type="button" class="button" onClick={props.onOpenOptions}>
          Open options
        </button>
      </p>
    </main>
  );
}

const PIN_HINTS = {
  chrome:
    'Click the puzzle piece at the right of the address bar, then the pin beside Backgrounder: the button stays in the toolbar.',
  firefox:
    'If the button is not in the toolbar, click the puzzle piece, then the cog beside Backgrounder, and choose “Pin to Toolbar”.',
} as const;

const KEY_HINTS = {
  chrome: 'They can be changed at chrome://extensions/shortcuts.',
  firefox: 'They can be changed in about:addons: the cog, then “Manage Extension Shortcuts”.',
} as const;
