import { useEffect, useRef } from 'preact/hooks';
import type { EntityId } from '../../core/entity-set/model';

/** A row that was opened from within another one's card takes the focus, which would be lost with that card. */
export function useFocusOnRow(): (entity: EntityId) => void {
  const wanted = useRef<EntityId | undefined>(undefined);
  useEffect(() => {
    if (wanted.current === undefined) return;
    document.getElementById(`row-${wanted.current}`)?.focus();
    wanted.current = undefined;
  });
  return (entity) => {
    wanted.current = entity;
  };
}
