import { useRef } from 'react';
import { useActions, useSay } from '../context.tsx';

interface OwnTableProps {
  /** What is said: how to make the file, or what the loaded one came to. */
  readonly lead: string;
  /** Takes the text of the chosen file. @throws InputError that names line or column */
  readonly onText: (name: string, text: string) => void;
}

/** Loads a table of somebody's own; what is wrong with it is said with its line, and nothing changes. */
export function OwnTable({ lead, onText }: OwnTableProps) {
  const say = useSay();
  const { refuse } = useActions();
  const file = useRef<HTMLInputElement>(null);
  const load = async (chosen: File | undefined) => {
    if (chosen === undefined) return;
    try {
      onText(chosen.name, await chosen.text());
    } catch (error) {
      refuse('file', error);
    }
  };
  return (
    <>
      <h3>{say('study.own')}</h3>
      <p className="small">{lead}</p>
      <button type="button" className="btn own-load" onClick={() => file.current?.click()}>{say('study.ownLoad')}</button>
      <input ref={file} type="file" accept="text/csv,.csv,.txt,.tsv" hidden aria-hidden="true" tabIndex={-1} data-own="" onChange={(event) => { void load(event.currentTarget.files?.[0]); event.currentTarget.value = ''; }} />
    </>
  );
}
