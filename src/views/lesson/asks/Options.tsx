import { useId } from 'react';

interface OptionsProps {
  readonly legend: string;
  /** Whether the legend is seen; else it is only heard. */
  readonly shown: boolean;
  /** What each option says, in the order of the lesson's file. */
  readonly texts: readonly string[];
  /** In which order they stand; that of the file when left out. */
  readonly order?: readonly number[];
  readonly chosen: number | null;
  readonly fixed: boolean;
  /** Small rows for reasons, tall ones for answers. */
  readonly small?: boolean;
  readonly part?: string;
  readonly onChoose: (option: number) => void;
}

/** A few sentences of which one is chosen. */
export function Options({
  legend,
  shown,
  texts,
  order = texts.map((_, i) => i),
  chosen,
  fixed,
  small = false,
  part,
  onChoose,
}: OptionsProps) {
  const name = useId();
  return (
    <fieldset className={small ? 'whys' : 'options'} disabled={fixed} data-part={part}>
      <legend className={shown ? undefined : 'visually-hidden'}>{legend}</legend>
      {order.map((option) => (
        <label key={texts[option]} className={option === chosen ? 'on' : undefined}>
          <input type="radio" name={name} checked={option === chosen} onChange={() => onChoose(option)} />
          <span>{texts[option]}</span>
        </label>
      ))}
    </fieldset>
  );
}
