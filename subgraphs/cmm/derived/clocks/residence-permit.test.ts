import { everyGroup, inMerged, known, told } from '../../../../tests/caseload/sample-facts.ts';
import { knownAt } from '../known.ts';
import { explain } from './explain.ts';
import { residencePermits } from './residence-permit.ts';

const noon = (day: string) => new Date(`${day}T10:00:00.000Z`);
const permit = {
  ...known('permit', '2026-04-20'),
  validFrom: '2026-04-20',
  validTo: '2026-10-20',
  revokedOn: null,
  kind: null,
  applicationId: null,
  verification: null,
};

describe('a residence permit', () => {
  const permits = (day: string, ...all: readonly (typeof permit | object)[]) =>
    residencePermits(
      told({
        immigration: { permits: all.map((change) => ({ ...permit, ...change })) },
        justice: { presence: { required: true, until: '2026-09-01', endedOn: null } },
      }),
      noon(day),
    );

  it('runs to the end of its last day', () => {
    expect(
      ['2026-04-19', '2026-04-20', '2026-10-20', '2026-10-21'].map((day) => permits(day, {})[0]?.state),
    ).toEqual(['TO_COME', 'RUNNING', 'RUNNING', 'OVER']);
  });

  it('tells neither rule nor cap to whoever is not told its kind', () => {
    expect(permits('2026-05-01', {})).toMatchObject([
      { ruleVersion: null, capEndsOn: null, capRuleVersion: null },
    ]);
  });

  it('for proceedings is capped by its term and by the proceedings', () => {
    expect(permits('2026-05-01', { kind: 'PROCEEDINGS' })).toMatchObject([
      { ruleVersion: 'PERMIT_TERM@6-MONTHS', capEndsOn: '2026-09-01' },
    ]);
    expect(permits('2026-05-01', { kind: 'PROTECTION' })).toMatchObject([
      { ruleVersion: 'PERMIT_REVOCATION@NEED-HAS-CEASED', capEndsOn: null },
    ]);
  });

  it('for proceedings has no cap that police would have to tell, and says who did not', () => {
    const facts = told({ immigration: { permits: [{ ...permit, kind: 'PROCEEDINGS' }] } });
    const withheld = everyGroup.NEC.filter((group) => group !== 'PRESENCE');
    const unheard = [
      { ...facts, justice: null },
      { ...facts, justice: { ...facts.justice, told: withheld, presence: null } },
    ];
    for (const one of unheard)
      expect(residencePermits(one as never, noon('2026-05-01'))).toMatchObject([
        {
          ruleVersion: 'PERMIT_TERM@6-MONTHS',
          capEndsOn: null,
          capRuleVersion: 'PERMIT_TERM@6-MONTHS',
          unseen: ['NEC'],
        },
      ]);
    expect(residencePermits(facts, noon('2026-05-01'))).toMatchObject([
      { capEndsOn: '2026-10-20', unseen: [] },
    ]);
    // what is not told of the kind is not told by who is missing either
    const ofNoKind = told({ immigration: { permits: [permit] } });
    expect(residencePermits({ ...ofNoKind, justice: null }, noon('2026-05-01'))).toMatchObject([
      { capRuleVersion: null, unseen: [] },
    ]);
  });

  it('for proceedings has no cap by presence in a case that was merged, for it may be required in the other', () => {
    const merged = { openedOn: '2026-03-01', closedOn: '2026-05-10', mergedIntoId: 'other' };
    const facts = told({
      cmm: { case: merged },
      immigration: { permits: [{ ...permit, kind: 'PROCEEDINGS' }] },
      justice: { presence: { required: false, until: null, endedOn: '2026-05-09' } },
    });
    expect(
      ['2026-05-09', '2026-05-10'].map((day) => residencePermits(facts, noon(day))[0]?.capEndsOn),
    ).toEqual(['2026-05-09', '2026-10-20']);
  });

  it('for proceedings that goes on from another is capped by six months of which its first day is one', () => {
    const renewal = { id: 'renewal', validFrom: '2026-10-21', validTo: '2027-04-20' };
    const both = [permit, { ...permit, ...renewal }].map((one) => ({ ...one, kind: 'PROCEEDINGS' as const }));
    const found = residencePermits(told({ immigration: { permits: both } }), noon('2026-10-21'));
    expect(found.map(({ capEndsOn }) => capEndsOn)).toEqual(['2026-10-20', '2027-04-20']);
  });

  it('goes on from one of another case only if that had been merged when it was given', () => {
    const proceedings = { ...permit, kind: 'PROCEEDINGS' as const };
    const next = { ...known('next', '2026-10-15'), validFrom: '2026-10-21', validTo: '2027-04-21' };
    const beside = (since: string) =>
      residencePermits(
        told({
          immigration: {
            permits: [{ ...proceedings, ...next }],
            merged: [inMerged({ permits: [proceedings] }, since)],
          },
        }),
        noon('2026-11-01'),
      );
    expect(beside('2026-10-20T10:00:00.000Z')).toMatchObject([
      { key: 'RESIDENCE_PERMIT:next', capEndsOn: '2027-04-21' },
      { key: 'RESIDENCE_PERMIT:permit', state: 'OVER', endedBy: null },
    ]);
    expect(beside('2026-10-10T10:00:00.000Z')).toMatchObject([
      { key: 'RESIDENCE_PERMIT:next', capEndsOn: '2027-04-20' },
      { key: 'RESIDENCE_PERMIT:permit', state: 'ENDED', endedBy: 'RENEWAL' },
    ]);
  });

  it('is read as it was given, and the one before as it stood then, whatever was recorded of either since', () => {
    const given = { ...permit, kind: 'PROCEEDINGS' as const };
    const next = { ...given, ...known('next', '2026-07-15'), validFrom: '2026-10-21', validTo: '2027-04-20' };
    const since = (one: typeof given, recordedAt: string, change: object = {}) => [
      { ...one, supersededAt: recordedAt },
      { ...one, ...change, version: 2, recordedAt },
    ];
    const found = (immigration: object) => {
      const asOf = noon('2026-11-01');
      return residencePermits(knownAt(told({ immigration }), asOf.toISOString(), asOf.toISOString()), asOf);
    };
    const revoked = since(given, '2026-08-01T10:00:00.000Z', { revokedOn: '2026-08-01' });
    expect(found({ permits: [...revoked, next] })).toMatchObject([
      { state: 'ENDED', endedBy: 'REVOCATION' },
      { state: 'RUNNING', capEndsOn: '2027-04-20' },
    ]);
    const confirmed = since({ ...next, validTo: '2027-04-21' }, '2026-09-20T10:00:00.000Z');
    const merged = [inMerged({ permits: [given] }, '2026-09-10T10:00:00.000Z')];
    expect(found({ permits: confirmed, merged })).toMatchObject([
      { state: 'RUNNING', capEndsOn: '2027-04-21' },
      { state: 'OVER', endedBy: null },
    ]);
  });

  it('goes on from one of its own case, whenever that was merged', () => {
    const renewal = { ...known('renewal', '2026-10-15'), validFrom: '2026-10-21', validTo: '2027-04-20' };
    const merged = inMerged({ permits: [permit, { ...permit, ...renewal }] }, '2026-10-25T10:00:00.000Z');
    expect(residencePermits(told({ immigration: { merged: [merged] } }), noon('2026-11-01'))).toMatchObject([
      { endedBy: 'RENEWAL' },
      { state: 'RUNNING' },
    ]);
  });

  it('is ended by revocation, or by the permit that follows it', () => {
    expect(permits('2026-06-01', { revokedOn: '2026-06-01' })).toMatchObject([
      { state: 'ENDED', endedBy: 'REVOCATION', endedOn: '2026-06-01', endsOn: '2026-10-20' },
    ]);
    const [revoked] = permits('2026-06-01', { revokedOn: '2026-06-01' });
    expect(revoked && explain(revoked, '2026-06-01').EN).toContain('would have run to 20 October 2026');
    expect(permits('2026-05-31', { revokedOn: '2026-06-01' })).toMatchObject([
      { state: 'RUNNING', endsOn: '2026-05-31' },
    ]);
    const renewal = { id: 'renewal', validFrom: '2026-10-21', validTo: '2027-04-21' };
    expect(permits('2026-10-21', {}, renewal)).toMatchObject([
      { state: 'ENDED', endedBy: 'RENEWAL', endedOn: '2026-10-20' },
      { state: 'RUNNING' },
    ]);
  });
});
