import { NotVerbatim } from './not-verbatim.ts';
import { memberPattern, Pattern, valuePattern } from './pattern.ts';
import { isSame, type Piece } from './pieces.ts';

/** What one authority tells of an object: how to read it, and where in the match its keys stand. */
export interface Source {
  readonly pattern: Pattern;
  readonly keys: ReadonlyMap<string, number>;
}

/** An object of the answer, whose members several authorities tell. */
export interface JoinedObject {
  readonly sources: readonly Source[];
  /** The text of one object, from all that was read of each source. */
  readonly write: (told: readonly (readonly RegExpExecArray[])[], at: number) => string;
}

/** Members that follow each other in the answer as in what one authority tells; or text that is known beforehand. */
type Run = { readonly source: number; readonly from: number; to: number; group: number } | string;

/** `told`: what is asked of each authority, in its order; of the first also `keys`, by which the others are asked. */
export function joinObject(
  wanted: readonly Piece[],
  told: readonly (readonly Piece[])[],
  keys: ReadonlySet<string>,
): JoinedObject {
  const runs = runsOf(wanted, told);
  const sources = told.map((pieces, source) => {
    const own = runs.filter((run) => typeof run !== 'string').filter((run) => run.source === source);
    return compileSource(pieces, own, source === 0 ? keys : new Set());
  });
  return {
    sources,
    write: (told, at) => {
      let text = '{';
      for (const run of runs) {
        if (text.length > 1) text += ',';
        text += typeof run === 'string' ? run : told[run.source]?.[at]?.[run.group];
      }
      return `${text}}`;
    },
  };
}

function runsOf(wanted: readonly Piece[], told: readonly (readonly Piece[])[]): readonly Run[] {
  const runs: Run[] = [];
  for (const piece of wanted) {
    if (!piece.type) {
      runs.push(memberPattern(piece));
      continue;
    }
    const source = told.findIndex((pieces) => pieces.some((it) => isSame(it, piece)));
    const at = told[source]?.findIndex((it) => isSame(it, piece));
    if (at === undefined) throw new NotVerbatim('a member that nobody tells as it is asked');
    const last = runs.at(-1);
    if (typeof last === 'object' && last.source === source && last.to + 1 === at) last.to = at;
    else runs.push({ source, from: at, to: at, group: 0 });
  }
  return runs;
}

function compileSource(
  pieces: readonly Piece[],
  runs: readonly Exclude<Run, string>[],
  keys: ReadonlySet<string>,
): Source {
  const groups = new Map<string, number>();
  let group = 0;
  const members = pieces.map((piece, at) => {
    let member = '';
    const begins = runs.find(({ from }) => from === at);
    if (begins) {
      group += 1;
      begins.group = group;
      member += '(';
    }
    if (piece.type && keys.has(piece.name)) {
      group += 1;
      groups.set(piece.name, group);
      member += `"${piece.name}":(${valuePattern(piece.type, piece.inner)})`;
    } else {
      member += memberPattern(piece);
    }
    return runs.some(({ to }) => to === at) ? `${member})` : member;
  });
  return { pattern: new Pattern(String.raw`\{${members.join(',')}\}`), keys: groups };
}
