interface ChoiceProps<Option extends string> {
  readonly name: string;
  readonly options: readonly Option[];
  readonly value: Option;
  readonly onValue: (option: Option) => void;
  readonly label: (option: Option) => string;
}

/** One of a few, as a row of buttons under a name. */
export function Choice<Option extends string>({ name, options, value, onValue, label }: ChoiceProps<Option>) {
  return (
    <fieldset className="take-choice">
      <legend>{name}</legend>
      <div className="seg">
        {options.map((option) => (
          <button key={option} type="button" aria-pressed={option === value} onClick={() => onValue(option)}>
            {label(option)}
          </button>
        ))}
      </div>
    </fieldset>
  );
}
