import type { ComponentChildren } from 'preact';
import { isHttps } from './https';

type OutsideLinkProps = {
  readonly href: string;
  readonly class?: string;
  readonly label?: string;
  /** Of its words, where that is not the reader's. */
  readonly lang?: string | undefined;
  readonly children: ComponentChildren;
};

/**
 * A link out of the extension: a new tab that learns neither opener nor referrer.
 * Only https is linked; any other address (`javascript:`, `http:`) leaves plain text.
 */
export function OutsideLink(props: OutsideLinkProps) {
  if (!isHttps(props.href))
    return (
      <span class={props.class} lang={props.lang}>
        {props.children}
      </span>
    );
  return (
    <a
      class={props.class}
      href={props.href}
      target="_blank"
      rel="noopener noreferrer"
      referrerpolicy="no-referrer"
      aria-label={props.label}
      lang={props.lang}
    >
      {props.children}
    </a>
  );
}
