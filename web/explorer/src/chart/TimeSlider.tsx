import type { Plot } from './LineChart';

interface Props {
  readonly label: string;
  /** How many times there are. */
  readonly count: number;
  readonly at: number;
  /** The time and its figures, in words. */
  readonly text: string;
  readonly plot: Plot;
  readonly onChange: (at: number) => void;
}

/** How wide the knob is, by the style sheet; the track begins at its middle. */
const KNOB = 20;

/** Goes from time to time under a chart, its track along the axis. */
export function TimeSlider({ label, count, at, text, plot, onChange }: Props) {
  const far = (by: number) => onChange(Math.min(count - 1, Math.max(0, at + by)));
  return (
    <input
      type="range"
      className="slider"
      aria-label={label}
      aria-valuetext={text}
      min={0}
      max={count - 1}
      step={1}
      value={at}
      style={{ marginLeft: plot.left - KNOB / 2, width: plot.width + KNOB }}
      onChange={(event) => onChange(Number(event.target.value))}
      onKeyDown={(event) => {
        if (event.key === 'PageUp' || event.key === 'PageDown') {
          event.preventDefault();
          far(event.key === 'PageUp' ? 10 : -10);
        }
      }}
    />
  );
}
