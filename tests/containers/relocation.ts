import { freePort } from '../../dev/ports.ts';
import type { ComposeFile } from './compose-file.ts';

/** Every name, port and folder of the containers has a place on this machine. */
export async function relocation(services: ComposeFile['services'], folder: string, postgresPort: number) {
  const listening = Object.entries(services).flatMap(([name, { environment }]) =>
    Object.entries(environment)
      .filter(([variable]) => /(^|_)PORT$/.test(variable))
      .map(([, port]) => ({ name, port })),
  );
  const moves = await Promise.all(
    listening.map(async ({ name, port }): Promise<[RegExp, string][]> => {
      const free = await freePort();
      return [
        [new RegExp(`^${port}$`), String(free)],
        [new RegExp(`//(${name}|127\\.0\\.0\\.1):${port}\\b`), `//127.0.0.1:${free}`],
      ];
    }),
  );
  const all: [RegExp, string][] = [
    ...moves.flat(),
    [/@[a-z]+-database:5432\//, `@127.0.0.1:${postgresPort}/`],
    [/^0\.0\.0\.0$/, '127.0.0.1'],
    [/^\/tmp\//, `${folder}/tmp/`],
  ];
  return (text: string) => all.reduce((moved, [from, to]) => moved.replace(from, to), text);
}
