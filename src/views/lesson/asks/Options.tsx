import { useId } from 'react';

interface OptionsProps {
  readonly legend: string;
  /** Whether the legend is seen; else it is only heard. */
  readonly shown: boolean;
  /** What each option says, in the order of the lesson's file. */
  readonly texts: readonly string[];
  readonly chosen: number | null;
  readonly fixed: boolean;
  /** Small rows for reasons, tall ones for answers. */
  readonly small?: boolean;
  readonly part?: string;
  readonly onChoose: (option: number) => void;
}

/** A few sentences of which one is chosen. */
export function Options({ legend, shown, texts, chosen, fixed, small = false, part, onChoose }: OptionsProps) {
  const name = useId();
  return (
    <fieldset className={small ? 'whys' : 'options'} disabled={fixed} data-part={part}>
      <legend className={shown ? undefined : 'visually-hidden'}>{legend}</legend>
      {texts.map((text, option) => (
        <label key={text} className={option === chosen ? 'on' : undefined}>
          <input type="radio" name={name} checked={option === chosen} onChange={() => onChoose(option)} />
          <span>{text}</span>
        </label>
      ))}
    </fieldset>
  );
}
