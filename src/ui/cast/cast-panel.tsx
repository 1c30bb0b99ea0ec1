import { LockIcon, PauseIcon, PeopleIcon, PowerIcon, ReloadIcon } from '../icons';
import { ErrorMessage, Loading, Message } from '../message';
import { say } from '../words';
import { CastList, type CastListProps } from './cast-list';
import { type CastState, isPdf } from './cast-state';
import { describeRestrictedPage } from './restricted-page';

type CastPanelProps = Omit<CastListProps, 'cast'> & {
  readonly cast: CastState;
  readonly onResume: () => void;
  readonly onSwitchOn: (host: string) => void;
  readonly onRetry: () => void;
  readonly onAllow: () => void;
};

/** "On this page": the cast, or in plain words why there is none. */
export function CastPanel(props: CastPanelProps) {
  const { cast } = props;
  switch (cast.kind) {
    case 'loading':
      return <Loading words={say('cast_reading')} />;
    case 'nobody':
      return (
        <Message title={say('cast_nobody_title')} icon={<PeopleIcon />}>
          {say('cast_nobody')}
        </Message>
      );
    case 'restricted':
      return (
        <Message title={say('cast_restricted_title')} icon={<LockIcon />}>
          {describeRestrictedPage(cast.url)}
        </Message>
      );
    case 'page-loading':
      return (
        <Message title={say('cast_page_loading_title')} icon={<ReloadIcon />}>
          {say('cast_page_loading')}
        </Message>
      );
    case 'unread':
      return (
        <Message title={say('cast_unread_title')} icon={<PeopleIcon />}>
          {say(isPdf(cast.url) ? 'cast_unread_pdf' : 'cast_unread', say('cast_tab_everyone'))}
        </Message>
      );
    case 'not-ready':
      return (
        <Message title={say('cast_not_ready_title')} icon={<ReloadIcon />}>
          {say('cast_not_ready')}
        </Message>
      );
    case 'no-access':
      return (
        <Message
          title={say('cast_no_access_title')}
          icon={<LockIcon />}
          action={{ label: say('cast_allow'), onClick: props.onAllow }}
        >
          {say('cast_no_access')}
        </Message>
      );
    case 'paused':
      return (
        <Message
          title={say('cast_paused_title')}
          icon={<PauseIcon />}
          action={{ label: say('cast_resume'), onClick: props.onResume }}
        >
          {say('cast_paused')}
        </Message>
      );
    case 'site-off':
      return (
        <Message
          title={say('cast_site_off_title')}
          icon={<PowerIcon />}
          action={{ label: say('cast_switch_on'), onClick: () => props.onSwitchOn(cast.host) }}
        >
          {say('cast_site_off', cast.host)}
        </Message>
      );
    case 'error':
      return <ErrorMessage title={say('cast_failed_title')} words={cast.words} onRetry={props.onRetry} />;
    case 'cast':
      return <CastList {...props} cast={cast} />;
  }
}
