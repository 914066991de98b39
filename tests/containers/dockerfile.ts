import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DockerfileParser, type Instruction, ModifiableInstruction } from 'dockerfile-ast';
import { checkout } from '../../dev/checkout.ts';

export interface Stage {
  readonly name: string;
  /** An image with its tag, or an earlier stage. */
  readonly from: string;
  readonly steps: readonly { readonly keyword: string; readonly text: string }[];
}

const instructions = DockerfileParser.parse(
  readFileSync(join(checkout, 'Dockerfile'), 'utf8'),
).getInstructions();

/** The stages of the Dockerfile, in their order. */
export const stages: readonly Stage[] = instructions.flatMap((first, at) => {
  if (first.getKeyword() !== 'FROM') return [];
  const [, from = '', name = ''] = /^(\S+) AS (\S+)$/.exec(textOf(first)) ?? [];
  const after = instructions.slice(at + 1);
  const end = after.findIndex((each) => each.getKeyword() === 'FROM');
  const steps = (end < 0 ? after : after.slice(0, end)).map((each) => ({
    keyword: each.getKeyword(),
    text: textOf(each),
  }));
  return [{ name, from, steps }];
});

/** With its flags, as it is written. */
function textOf(instruction: Instruction): string {
  const flags = instruction instanceof ModifiableInstruction ? instruction.getFlags().map(String) : [];
  return [...flags, instruction.getArgumentsContent() ?? ''].join(' ');
}

/** A stage after those that it stands on, the first of which comes from outside. */
export function lineage(name: string): readonly Stage[] {
  const stage = stages.find((each) => each.name === name);
  return stage ? [...lineage(stage.from), stage] : [];
}

/** Everything that an image was told with this keyword, from its first stage to its last. */
export const said = (image: string, keyword: string): string[] =>
  lineage(image)
    .flatMap(({ steps }) => steps)
    .filter((step) => step.keyword === keyword)
    .map(({ text }) => text);

/** What stands in exec form at the end: no shell is between the signal and the process. */
export const execForm = (text: string): string[] => JSON.parse(text.slice(text.indexOf('[')));
