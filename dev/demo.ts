import { BootError, httpUrl, port, readEnv } from '../shared/env.ts';
import { purposesOf } from '../shared/roles.ts';
import { askIssuer } from './ask-issuer.ts';
import { sampleId } from './caseload/sample-id.ts';
import { FULL_STORY } from './caseload/stories.ts';
import { askGraph } from './demo/ask-graph.ts';
import { cmmPart } from './demo/cmm-part.ts';
import { derivedPart } from './demo/derived-part.ts';
import { DOORS_QUERY, FULL_STORY_QUERY } from './demo/full-story.ts';
import { immigrationPart } from './demo/immigration-part.ts';
import { justicePart } from './demo/justice-part.ts';
import { Nothing } from './demo/page.ts';
import { returnPart } from './demo/return-part.ts';
import { personas } from './personas.ts';

/** Tells one case's full story as a persona sees it, authority by authority, over HTTP from the running graph. */
async function demo(name = 'cmm-coordinator', stated?: string): Promise<string> {
  const { GATEWAY_URL, PORT } = readEnv({ GATEWAY_URL: httpUrl.optional(), PORT: port.default(4000) });
  const token = await askIssuer(name);
  const { authority, role } = personas.find((persona) => persona.name === name) as (typeof personas)[number];
  const purpose = stated ?? purposesOf({ authority, roles: [role] })[0] ?? '';
  const asking = {
    url: GATEWAY_URL ?? `http://127.0.0.1:${PORT}/graphql`,
    token,
    purpose,
    variables: { id: sampleId(`case ${FULL_STORY}`) },
  };
  const title = `as ${name} (${authority}) sees it, for the purpose ${purpose}`;

  const answer = await askGraph({ ...asking, query: FULL_STORY_QUERY });
  const told = answer.data.case;
  if (told) {
    const nothing = new Nothing(answer);
    return [
      `Case ${told.reference}, ${title}\n`,
      cmmPart(told, nothing),
      immigrationPart(told.immigration, nothing),
      justicePart(told.justice, nothing),
      returnPart(told.returnFile, nothing),
      derivedPart(told, nothing),
    ].join('');
  }
  const why = answer.errors?.[0]?.message ?? 'it is not told';
  const doors = await askGraph({ ...asking, query: DOORS_QUERY });
  const nothing = new Nothing(doors);
  const { immigration, justice, returnFile } = doors.data;
  return [
    `The case ${title}\n\nCMM: ${why}\nAt the others' own doors:\n`,
    immigrationPart(immigration, nothing),
    justicePart(justice, nothing),
    returnPart(returnFile, nothing),
  ].join('');
}

try {
  process.stdout.write(`\n${await demo(...process.argv.slice(2))}\n`);
} catch (fault) {
  if (!(fault instanceof BootError)) throw fault;
  process.stderr.write(`demo: ${fault.message}\n`);
  process.exitCode = 1;
}
