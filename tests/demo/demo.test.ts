import { execFile } from 'node:child_process';
import { rmSync } from 'node:fs';
import { compiled } from '../../dev/checkout.ts';
import { temporaryDataFolder } from '../../dev/data-folder.ts';
import { freePort } from '../../dev/ports.ts';
import { book } from '../../shared/law/book.ts';
import { DEVELOPMENT_ISSUER } from '../../shared/token-env.ts';
import { type Seeded, startSeeded } from '../faults/seeded.ts';
import { graphProcess } from '../harness/processes.ts';

const folder = temporaryDataFolder();
let issuerPort: number;
let issuer: ReturnType<typeof graphProcess>;
let graph: Seeded;

beforeAll(async () => {
  issuerPort = await freePort();
  issuer = graphProcess('dev/issuer.ts', {
    PATH: process.env.PATH,
    NODE_ENV: 'development',
    ISSUER_PORT: String(issuerPort),
    DATA_DIR: folder,
  });
  await issuer.start();
  graph = await startSeeded({
    variables: {
      NODE_ENV: 'development',
      TOKEN_ISSUER: DEVELOPMENT_ISSUER,
      TOKEN_JWKS_FILE: '',
      TOKEN_JWKS_URL: `http://127.0.0.1:${issuerPort}/.well-known/jwks.json`,
    },
  });
  // the first answers of processes that have just come up may be slow; a clock says "withheld, or did not answer" always
  while (/(?<!or this authority )(does|did) not answer|in time/.test(Object.values(await demo()).join()));
});
afterAll(async () => {
  await graph.stop();
  await issuer.end();
  rmSync(folder, { recursive: true });
});

const demo = (args: readonly string[] = [], variables: NodeJS.ProcessEnv = {}) =>
  new Promise<{ code: number; out: string; err: string }>((done) => {
    const env = {
      PATH: process.env.PATH,
      GATEWAY_URL: graph.url,
      ISSUER_PORT: String(issuerPort),
      ...variables,
    };
    execFile(process.execPath, [compiled('dev/demo.ts'), ...args], { env }, (fault, out, err) =>
      done({ code: fault ? Number(fault.code) : 0, out, err }),
    );
  });

/** The lines under a heading. */
const under = (out: string, heading: string): string => {
  const [, part = ''] = out.split(new RegExp(`\\n${heading.replace(/[()]/g, '\\$&')}\\n─+\\n`));
  return part.split(/\n\n/)[0] ?? '';
};

describe('the demo', () => {
  test('tells the coordinator one case, authority by authority, and what they are together', async () => {
    const { code, out, err } = await demo();
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('as cmm-coordinator (CMM) sees it, for the purpose COORDINATION');
    expect(under(out, 'Centre against Human Trafficking (CMM)')).toMatch(/person +India Prøvesag, born/);
    expect(under(out, 'Immigration Service (DIS)')).toMatch(/reflection +\d+ \w+ \d+ to [\s\S]+extended to/);
    expect(under(out, 'Police, prosecution and courts (NEC)')).toMatch(/presence +not required/);
    expect(under(out, 'Return Agency')).toMatch(/returns +Planned: offered/);
    const together = under(out, 'All four together');
    expect(together).toMatch(/competent +Danish Immigration Service/);
    expect(together).toMatch(/clocks[\s\S]+Reflection period: began on \d+ \w+ \d+ and runs to/);
    expect(together).toMatch(
      /amiss +Concern: Decisions on identification agree\.[\s\S]+cannot judge: \d+ of \d+/,
    );
    expect(together).toContain(` of ${book.length}\n`);
    expect(together).toMatch(/stage +Return in preparation, since/);
    expect(together).toMatch(
      /identification +Identified as a victim[\s\S]+THE AUTHORITIES DISAGREE:\n +Not identified/,
    );
    expect(together).toMatch(
      /who answered +CMM +Complete\n +DIS +Partly withheld: ASYLUM_SCREENING[^\n]*\n +NEC +Partly withheld: INVESTIGATION, DETENTION[^\n]*\n +RETURNS +Partly withheld: [^\n]*FOLLOW_UP/,
    );
    const days = [...under(out, 'Timeline').matchAll(/^ +(\d{4}-\d{2}-\d{2}) /gm)].map(([, on]) => on);
    expect(days.length).toBeGreaterThan(8);
    expect(days).toEqual([...days].sort());
  });

  test('says what is withheld, and never calls it none', async () => {
    const { out } = await demo(['dis-caseworker']);
    expect(under(out, 'Centre against Human Trafficking (CMM)')).toMatch(
      /person +withheld from this persona/,
    );
    expect(under(out, 'Immigration Service (DIS)')).toMatch(/person +India Prøvesag/);
    expect(under(out, 'Police, prosecution and courts (NEC)')).toMatch(
      /investigations +withheld from this persona \(POLICY\)\n +court decisions none/,
    );
  });

  test('to whom CMM does not show the case it is told from the doors that are open', async () => {
    const { code, out } = await demo(['prosecutor']);
    expect(code).toBe(0);
    expect(out).toContain('CMM: There is no such record for this caller.');
    expect(under(out, 'Police, prosecution and courts (NEC)')).toMatch(/investigations +Closed/);
    expect(under(out, 'Immigration Service (DIS)')).toContain('the two look alike');
  });

  test('for another purpose it is another story', async () => {
    const { out } = await demo(['cmm-caseworker', 'REFERRAL']);
    expect(under(out, 'Immigration Service (DIS)')).toMatch(/file +withheld from this persona \(PURPOSE\)/);
  });

  test.each(['returns-caseworker', 'nec-investigator', 'auditor', 'ngo-outreach', 'statistician'])(
    'can be told to %s',
    async (persona) => {
      const { code, out, err } = await demo([persona]);
      expect([code, err]).toEqual([0, '']);
      expect(out).not.toMatch(/undefined|null|\[object|NaN/);
      // they are all there, and what they do not tell is another matter
      expect(out).not.toContain('did not answer');
    },
  );

  test('an authority that is silent is said to be silent', async () => {
    await graph.rooms.dis.end('SIGKILL');
    const { code, out } = await demo();
    expect(code).toBe(0);
    expect(under(out, 'Immigration Service (DIS)')).toContain(
      'did not answer (AUTHORITY_UNAVAILABLE): nothing may be concluded',
    );
    expect(under(out, 'All four together')).toMatch(/without all that could be told by: DIS/);
    await graph.rooms.dis.start();
  });

  test.each([
    ['an unknown persona', ['nobody'], {}, /^demo: name one of these personas: cmm-caseworker, .+\n$/],
    [
      'a purpose that is not theirs',
      ['dis-caseworker', 'RETURN'],
      {},
      /^demo: the graph turns this away: .+\n$/,
    ],
    [
      'no graph',
      [],
      { GATEWAY_URL: 'http://127.0.0.1:9/graphql' },
      /^demo: the graph at http:\/\/127\.0\.0\.1:9 does not answer: is npm start running\?\n$/,
    ],
    [
      'no issuer',
      [],
      { ISSUER_PORT: '9' },
      /^demo: the issuer at .+ does not answer: is npm start running\?\n$/,
    ],
  ])('says in one line when there is %s', async (_what, args, variables, line) => {
    const { code, out, err } = await demo(args, variables);
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(line);
  });
});
