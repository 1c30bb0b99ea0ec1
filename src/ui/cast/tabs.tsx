import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { say } from '../words';

export type TabName = 'page' | 'ties' | 'everyone';

type TabListProps = {
  readonly tabs: readonly { readonly name: TabName; readonly label: string; readonly count?: number }[];
  readonly selected: TabName;
  readonly onSelect: (name: TabName) => void;
};

/** Tabs after the ARIA pattern: one stop for Tab, arrows and Home/End go between them and select. */
export function TabList({ tabs, selected, onSelect }: TabListProps) {
  const list = useRef<HTMLDivElement>(null);
  const select = (index: number): void => {
    const tab = tabs[(index + tabs.length) % tabs.length];
    if (tab === undefined) return;
    onSelect(tab.name);
    list.current?.querySelector<HTMLElement>(`#tab-${tab.name}`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const at = tabs.findIndex((tab) => tab.name === selected);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    select(to);
  };
  return (
    <div class="tabs" role="tablist" aria-label={say('cast_tabs')} ref={list} onKeyDown={onKeyDown}>
      {tabs.map((tab) => (
        <button
          key={tab.name}
          type="button"
          role="tab"
          id={`tab-${tab.name}`}
          aria-controls="panel"
          aria-selected={tab.name === selected}
          tabIndex={tab.name === selected ? 0 : -1}
          onClick={() => onSelect(tab.name)}
        >
          {tab.label}
          {tab.count !== undefined && <span class="tab-count">{tab.count}</span>}
        </button>
      ))}
    </div>
  );
}

/** The panel of the selected tab. Each starts at its top. */
export function TabPanel(props: { readonly selected: TabName; readonly children: ComponentChildren }) {
  const { selected, children } = props;
  useEffect(() => document.documentElement.scrollTo(0, 0), [selected]);
  return (
    <div class="panel" role="tabpanel" id="panel" key={selected} aria-labelledby={`tab-${selected}`}>
      {children}
    </div>
  );
}
