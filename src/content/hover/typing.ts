const WRITING_KEYS = new Set(['Backspace', 'Delete', 'Enter', 'Process', 'Unidentified']);

/** Whether a key press writes something: no shortcut, no scrolling by arrows, no Tab. */
export function isTyping(event: Event): boolean {
  if (!(event instanceof KeyboardEvent) || event.ctrlKey || event.metaKey || event.altKey) return false;
  return event.key.length === 1 || event.isComposing || WRITING_KEYS.has(event.key);
}
