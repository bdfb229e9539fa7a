import { partialDate } from '../../format/dates';
import { Cites } from '../../parts/Cites';
import { Said } from '../../parts/Said';
import { To } from '../../parts/To';
import { useSite } from '../../site/context';
import { FigureMarks } from './FigureMarks';
import type { Chosen, CubeData, Figure } from './layout';
import { written } from './unit';

/** Figures that are no table, one row for each, with who says it. */
export function FigureList({ of, chosen }: { readonly of: CubeData; readonly chosen: Chosen }) {
  const { words } = useSite();
  const { nodes } = chosen.observationsConnection;
  return (
    <div className="scroll stat-scroll" tabIndex={0} role="region" aria-label={of.name}>
      <table className="stat-table stat-list">
        <caption className="unseen">{of.name}</caption>
        <thead>
          <tr>
            <th scope="col">{words.stats.what}</th>
            <th scope="col">{words.stats.when}</th>
            <th scope="col" className="number">
              {words.stats.figure}
            </th>
            <th scope="col">
              <span className="capital">{words.sourcesPage.publisher}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {nodes.map((figure) => (
            <Row key={figure.id} of={of} figure={figure} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ of, figure }: { readonly of: CubeData; readonly figure: Figure }) {
  const { dates, locale } = useSite();
  return (
    <tr>
      <th scope="row">
        <FigureOf of={of} figure={figure} />
      </th>
      <td>{figure.period && partialDate(figure.period, dates)}</td>
      <td className="number">
        {written(figure, of.structure, locale)} <FigureMarks of={figure} />
      </td>
      <td>
        {figure.publisher ? (
          <To page="entity" params={{ id: figure.publisher.id }}>
            <Said>{figure.publisherName}</Said>
          </To>
        ) : (
          <Said className="muted">{figure.publisherName}</Said>
        )}
        <Cites of={figure.citations ?? []} />
      </td>
    </tr>
  );
}

/** What a figure counts, and of what. */
export function FigureOf({ of: { structure }, figure }: { readonly of: CubeData; readonly figure: Figure }) {
  const measure = structure.measures.find(({ id }) => id === figure.measure.id);
  const members = structure.dimensions.flatMap(({ kind, members: all }, at) => {
    const member = all.find(({ code }) => code === figure.members[at]?.code);
    return member && kind !== 'PUBLISHER' && kind !== 'TIME' ? [member] : [];
  });
  return (
    <>
      <Said>{measure?.name}</Said>
      {members.map((member) => (
        <span key={member.code} className="figure-member">
          {member.entity ? (
            <To page="entity" params={{ id: member.entity.id }}>
              <Said>{member.name}</Said>
            </To>
          ) : (
            <Said>{member.name}</Said>
          )}
        </span>
      ))}
    </>
  );
}
