import { parseSync } from 'vite';

/**
 * Names of the charts that a file of src/charts makes: exported functions `create…` that take a host element or promise
 * a Chart. Parts of charts take what is inside one.
 */
export function chartFactories(path: string, text: string): string[] {
  return parseSync(path, text).program.body.flatMap((statement) => {
    if (statement.type !== 'ExportNamedDeclaration') return [];
    const { declaration } = statement;
    const made =
      declaration?.type === 'VariableDeclaration'
        ? declaration.declarations.map(({ id, init }) => ({ id, code: init }))
        : declaration?.type === 'FunctionDeclaration'
          ? [{ id: declaration.id, code: declaration }]
          : [];
    return made.flatMap(({ id, code }) =>
      id?.type === 'Identifier' && /^create[A-Z]/.test(id.name) && code && isFactory(text.slice(code.start, code.end))
        ? [id.name]
        : [],
    );
  });
}

/** By the head of the function: what it takes first, and what it returns. */
function isFactory(code: string): boolean {
  return /^(function \w+)?\s*(<[^(]*>)?\(\s*host: HTMLElement\b/.test(code) || /^[^{]*\): (Painted)?Chart</.test(code);
}
