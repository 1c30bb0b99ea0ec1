import type { CastConnection, CastListener } from '../../core/cast/connection';
import type { Everyone, Introduction } from '../../core/cast/model';
import type { CardData } from '../../core/entity-set/card';
import type { EntityId, Foreign, PartialDate } from '../../core/entity-set/model';
import type { Settings, SettingsChange } from '../../core/settings';

/** The tab the reader looks at. */
export type ActiveTab = {
  readonly id: number;
  readonly url: string | undefined;
  readonly host: string | undefined;
  /** Browser pages and stores, where no extension may run. */
  readonly restricted: boolean;
  /** The reader has given no access to this site. */
  readonly withheld: boolean;
  readonly isLoading: boolean;
};

/** Opens a port to every frame of a tab; each posts its cast at once and on every change. @throws when the tab is gone */
export type ConnectCast = (tabId: number, on: CastListener, signal: AbortSignal) => CastConnection;

export type SetLine = Foreign<'title'> & {
  readonly id: string;
  readonly title: string;
  readonly on: boolean;
};

/** Everything outside its page that a view of the cast needs: the browser's tabs, the storage and the background. */
export type CastOutside = {
  readonly activeTab: () => Promise<ActiveTab>;
  /** Tells when another tab is in front, and of every change of that tab's address or loading. */
  readonly watchActiveTab: (onChange: () => void, signal: AbortSignal) => void;
  readonly connectCast: ConnectCast;
  /** Brings our script into a tab in which none answers. False when the browser does not let it in. */
  readonly readTab: (tabId: number) => Promise<boolean>;
  /** Has the browser ask the reader for access to all sites. */
  readonly requestAccess: () => Promise<void>;
  readonly readSettings: () => Promise<Settings>;
  readonly watchSettings: (onChange: (settings: Settings) => void, signal: AbortSignal) => void;
  readonly writeSettings: (change: SettingsChange) => Promise<void>;
  readonly listProblems: () => Promise<readonly string[]>;
  readonly askCard: (question: { entity: EntityId; date?: PartialDate }) => Promise<CardData | null>;
  readonly listEveryone: (question: { query: string; limit: number }) => Promise<Everyone>;
  readonly introduce: (question: {
    tab: number;
    entities: readonly EntityId[];
  }) => Promise<readonly Introduction[]>;
  readonly listSets: () => Promise<readonly SetLine[]>;
  readonly setSetOn: (question: { id: string; on: boolean }) => Promise<void>;
  /** Tells when the active sets changed. */
  readonly watchSets: (onChange: () => void, signal: AbortSignal) => void;
  readonly openOptions: () => void;
  /** Opens the page that makes an annotated copy of this tab. */
  readonly openCopy: (tabId: number) => void;
  /** Opens the side panel beside the page; not where the view is in it, or where the browser has none. */
  readonly openSidePanel?: () => void;
};
