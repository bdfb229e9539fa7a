import { go } from '../../address/history';
import { useHref, useParams } from '../../address/useAddress';

/** Whether what does not hold on the day is shown too, and how to change that. */
export function useEnded(): { readonly shown: boolean; readonly toggle: () => void } {
  const params = useParams('entity');
  const href = useHref();
  const shown = params?.ended === 'show';
  return { shown, toggle: () => go(href('entity', { ...params, ended: shown ? 'hide' : 'show' }), { replace: true }) };
}
