import { GLYPHS } from '../ontology/glyphs';
import { useSite } from '../site/context';

interface Props {
  /** The name of the entity's type. */
  readonly type: string;
  readonly size?: number;
}

/** The sign of a kind on its colour. The word stands beside it, so this is silent. */
export function KindSign({ type, size = 18 }: Props) {
  const kind = useSite().ontology.kinds.get(type);
  const glyph = kind && GLYPHS[kind.glyph];
  return (
    <svg className={`sign kind-${kind?.colour ?? 7}`} width={size} height={size} viewBox="0 0 20 20" aria-hidden="true">
      <rect width="20" height="20" rx="5" />
      {glyph ? (
        <path transform="translate(2 2)" d={glyph} />
      ) : (
        <text x="10" y="15" textAnchor="middle">
          {kind?.glyph}
        </text>
      )}
    </svg>
  );
}
