import type { RefObject } from 'react';
import { useState } from 'react';

import { remember } from '../address/storage';
import { useWords } from '../site/context';
import { shortcutsAreOn } from './useShortcuts';

/** The table of keys, as a dialog. */
export function KeyboardHelp({ dialog }: { readonly dialog: RefObject<HTMLDialogElement | null> }) {
  const { keys, close } = useWords();
  const [on, setOn] = useState(shortcutsAreOn);
  const groups = [
    [keys.everywhere, [['/', keys.search], ['?', keys.help], ['Tab', keys.tab]]],
    [
      keys.inGraph,
      [
        [keys.arrowKeys, keys.arrows],
        [keys.enter, keys.select],
        ['n, p', keys.neighbours],
        ['e', keys.expand],
        ['Esc', keys.escape],
        ['+ − 0', keys.zoom],
        ['l', keys.list],
      ],
    ],
    [keys.onSlider, [['← →', keys.time], ['PgUp, PgDn', keys.times], ['Home, End', keys.ends]]],
    [
      keys.inPicker,
      [
        ['↑ ↓', keys.choices],
        ['Enter', keys.choose],
        ['Esc', keys.leave],
      ],
    ],
  ] as const;
  return (
    <dialog ref={dialog} className="dialog" aria-labelledby="keys-title">
      <h2 id="keys-title">{keys.title}</h2>
      {groups.map(([title, rows]) => (
        <table key={title} className="keys">
          <caption>{title}</caption>
          <thead className="unseen">
            <tr>
              <th scope="col">{keys.key}</th>
              <th scope="col">{keys.does}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(([key, does]) => (
              <tr key={key}>
                <th scope="row">
                  <kbd>{key}</kbd>
                </th>
                <td>{does}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ))}
      <label className="check">
        <input
          type="checkbox"
          checked={on}
          onChange={(event) => {
            setOn(event.target.checked);
            remember('shortcuts', event.target.checked ? 'on' : 'off');
          }}
        />
        {keys.shortcuts}
      </label>
      <form method="dialog">
        <button className="button">{close}</button>
      </form>
    </dialog>
  );
}
