import type { RefObject } from 'react';
import { useEffect } from 'react';

/** On paper, which is narrower than the window, shows what of a map is seen on the stage, made to fit. */
export function useOnPaper(stage: RefObject<HTMLElement | null>, drawing: RefObject<SVGSVGElement | null>): void {
  useEffect(() => {
    const paper = matchMedia('print');
    // The size that the stage has on the screen: on paper it has another already.
    let seen = { width: 0, height: 0 };
    const observer = new ResizeObserver(([entry]) => {
      if (entry && !paper.matches) {
        seen = { width: entry.contentRect.width, height: entry.contentRect.height };
      }
    });
    if (stage.current) {
      observer.observe(stage.current);
    }
    const turn = () => {
      if (paper.matches && seen.width > 0) {
        drawing.current?.setAttribute('viewBox', `0 0 ${seen.width} ${seen.height}`);
      } else {
        drawing.current?.removeAttribute('viewBox');
      }
    };
    paper.addEventListener('change', turn);
    return () => {
      paper.removeEventListener('change', turn);
      observer.disconnect();
    };
  }, [stage, drawing]);
}
