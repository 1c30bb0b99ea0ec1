import type { Browser, Page, PuppeteerLifeCycleEvent } from 'puppeteer-core';
import type { Browser as ExtensionApi } from 'webextension-polyfill';

/** For functions sent to the background or a popup: `declare const chrome: ExtensionApi` in the test's file. */
export type { ExtensionApi };

/** Which browser a test runs in. */
export type Engine = 'chromium' | 'firefox';

export type LaunchOptions = {
  /** The built extension; `dist/chrome` or `dist/firefox` unless given. */
  readonly extensionDir?: string;
  /** False leaves the installing to the test, so that tabs can be open before it. */
  readonly install?: boolean;
  readonly headless?: boolean;
  readonly args?: readonly string[];
  /** The language the browser speaks, and with it the extension. */
  readonly language?: 'en' | 'es';
  /** Firefox preferences; Chromium ignores them. */
  readonly prefs?: Readonly<Record<string, string | number | boolean>>;
  readonly userDataDir?: string;
  readonly viewport?: { readonly width: number; readonly height: number } | null;
  /** The size of the whole screen, which tells a phone. */
  readonly screen?: { readonly width: number; readonly height: number };
  readonly ignoreDefaultArgs?: readonly string[];
  /** True when the caller closes the browser itself on Ctrl-C. */
  readonly ownSignals?: boolean;
};

// biome-ignore lint/suspicious/noExplicitAny: a function that is sent to the browser as text may take anything
type Sent<Args extends readonly any[], Result> = (...args: Args) => Result | Promise<Result>;

/**
 * One API over a real Chromium and a real Firefox. Functions handed to `evaluate` and `background` travel as
 * text: they must not use anything from outside themselves, and arguments and results are plain JSON.
 */
export type BrowserUnderTest = {
  readonly engine: Engine;
  /** Puppeteer's own browser, for what is not wrapped here. */
  readonly browser: Browser;
  /** `chrome-extension://…` or `moz-extension://…`, without a slash at the end. */
  readonly origin: string;
  /** A new tab in front, at this address. */
  newPage(url?: string, until?: PuppeteerLifeCycleEvent): Promise<Page>;
  /** Installs the built extension, as a reader does while other tabs are open. */
  install(): Promise<void>;
  uninstall(): Promise<void>;
  /** Installs the extension over itself: what an update does to open tabs. */
  reinstall(): Promise<void>;
  /** Gives the extension access to all sites or takes it away, as a reader does in the browser's own settings. */
  setSiteAccess(isGranted: boolean): Promise<void>;
  /** Lets the extension into private windows, as a reader does in the browser's own settings; it is started anew for that. */
  allowPrivateWindows(): Promise<void>;
  /** What the browser says is wrong with the manifest. */
  manifestWarnings(): Promise<readonly string[]>;
  /** A page of the extension in a tab, by its path in the built folder. */
  openExtensionPage(path: string): Promise<Page>;
  /** Runs a function in the service worker or the event page, and wakes it for that. */
  background<Args extends readonly unknown[], Result>(fn: Sent<Args, Result>, ...args: Args): Promise<Result>;
  /** The toolbar popup itself, by the route of a click on the toolbar button, over this tab. */
  openPopup(page: Page): Promise<PopupUnderTest>;
  /** The side panel, once something has opened it. */
  sidePanel(): Promise<ViewUnderTest>;
  /** The badge as the tab in front shows it. */
  badgeText(): Promise<string>;
  /** A keyboard command of the manifest, as if its keys were pressed over this tab. */
  command(name: string, page: Page): Promise<void>;
  /**
   * Chooses the extension's item in the menu of the right mouse button, over what is selected at this place of the tab.
   * Firefox opens the real menu, and the words are those in it; Chromium's is out of reach, so that the event is fired
   * where the choice would have fired it.
   */
  chooseInMenu(page: Page, item: string, at: { readonly x: number; readonly y: number }): Promise<void>;
  /**
   * What Back of a phone does before it goes back: it asks what is open in this tab to close. Only Firefox lets a
   * desktop ask like that.
   */
  askToClose?(page: Page): Promise<void>;
  /** Ends the background at once, as the browser does when it has been idle. */
  killBackground(): Promise<void>;
  isBackgroundRunning(): Promise<boolean>;
  close(): Promise<void>;
};

/** The popup. */
export type PopupUnderTest = ViewUnderTest & {
  /** When the toolbar button was clicked, in ms since 1970. */
  readonly askedAt: number;
};

/** The popup, or the side panel. */
export type ViewUnderTest = {
  evaluate<Args extends readonly unknown[], Result>(fn: Sent<Args, Result>, ...args: Args): Promise<Result>;
  /** Waits until the function gives something truthy in the popup. */
  waitFor<Args extends readonly unknown[]>(fn: Sent<Args, unknown>, ...args: Args): Promise<void>;
  click(selector: string): Promise<void>;
  /** Puts this text into a field, as typing it would. */
  fill(selector: string, text: string): Promise<void>;
  /** A key such as `Escape` or `ArrowDown`, to the element in focus. */
  press(key: string): Promise<void>;
  text(): Promise<string>;
  screenshot(path: string): Promise<void>;
  isOpen(): Promise<boolean>;
  close(): Promise<void>;
};
