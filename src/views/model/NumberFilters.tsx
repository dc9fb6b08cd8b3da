import { SPECIES } from '../../state/species.ts';
import { useSay } from '../../state/react.tsx';
import { EVERYTHING, NUMBERS, TAGS, type Filter } from './numbers.ts';
import type { Tag } from '../../../sim/page.ts';

interface NumberFiltersProps {
  readonly filter: Filter;
  /** How many rows it lets through. */
  readonly shown: number;
  readonly onFilter: (filter: Filter) => void;
}

/** Kinds of number, species and words to look for. */
export function NumberFilters({ filter, shown, onFilter }: NumberFiltersProps) {
  const say = useSay();
  const toggled = (tag: Tag) => new Set(TAGS.filter((each) => (each === tag) !== filter.tags.has(each)));
  const narrowed = shown < NUMBERS.length;
  return (
    <search className="filters">
      <input
        type="search"
        aria-label={say('model.search')}
        placeholder={say('model.search.hint')}
        value={filter.query}
        onChange={(event) => onFilter({ ...filter, query: event.currentTarget.value })}
      />
      <fieldset className="chips" aria-label={say('model.tags')}>
        {TAGS.map((tag) => (
          <button
            key={tag}
            type="button"
            data-tag={tag}
            aria-pressed={filter.tags.has(tag)}
            onClick={() => onFilter({ ...filter, tags: toggled(tag) })}
          >
            {say('model.tag.count', {
              tag: say(`tag.${tag}`),
              count: NUMBERS.filter(({ entry }) => entry.tag === tag).length,
            })}
          </button>
        ))}
      </fieldset>
      <fieldset className="seg" aria-label={say('model.species')}>
        {[null, ...SPECIES].map((species) => (
          <button
            key={species}
            type="button"
            aria-pressed={filter.species === species}
            onClick={() => onFilter({ ...filter, species })}
          >
            {say(species === null ? 'model.species.both' : `species.${species}`)}
          </button>
        ))}
      </fieldset>
      <p className="count">
        <output>{say('model.found', { count: shown, all: NUMBERS.length })}</output>
        {narrowed ? (
          <button type="button" className="quiet link" onClick={() => onFilter(EVERYTHING)}>
            {say('model.clear')}
          </button>
        ) : null}
      </p>
    </search>
  );
}
