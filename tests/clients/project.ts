import { spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { checkout } from '../../dev/checkout.ts';

/** A compiled operation or fragment, by name. */
// biome-ignore lint/suspicious/noExplicitAny: what the compiler writes is read by the runtime alone
export type Artifacts = (name: string) => any;

/** An integrator’s project: a folder with the published schema and the packages that the tools ask for. */
export class Project {
  readonly folder = mkdtempSync(join(tmpdir(), 'client-'));

  constructor() {
    copyFileSync(join(checkout, 'gateway', 'schema.graphql'), join(this.folder, 'schema.graphql'));
    symlinkSync(join(checkout, 'node_modules'), join(this.folder, 'node_modules'));
  }

  write(name: string, text: string): void {
    writeFileSync(join(this.folder, name), text);
  }

  run(script: string, ...args: readonly string[]): void {
    const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
      cwd: this.folder,
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`${script}:\n${stdout}${stderr}`);
  }

  remove(): void {
    rmSync(this.folder, { recursive: true });
  }
}

/** Runs the Relay compiler on `relay-app`. */
export function compileRelayApp(project: Project): Artifacts {
  const app = join(__dirname, 'relay-app');
  cpSync(app, join(project.folder, 'src'), { recursive: true });
  copyFileSync(join(app, 'relay.config.json'), join(project.folder, 'relay.config.json'));
  mkdirSync(join(project.folder, 'artifacts'));
  project.run(require.resolve('relay-compiler/cli.js'), 'relay.config.json');
  return (name) => require(join(project.folder, 'artifacts', `${name}.graphql`)).default;
}

/** Runs GraphQL Code Generator on these operations. */
export function generateTypes(project: Project, operations: Readonly<Record<string, string>>): void {
  mkdirSync(join(project.folder, 'src'), { recursive: true });
  for (const [name, text] of Object.entries(operations)) project.write(`src/${name}.graphql`, text);
  project.run(join(__dirname, 'generate-types.mjs'));
}

/** As strictly as most projects do. */
export function checkTypes(project: Project): void {
  const compilerOptions = {
    strict: true,
    noEmit: true,
    target: 'es2022',
    module: 'preserve',
    skipLibCheck: true,
    types: [],
  };
  project.write('tsconfig.json', JSON.stringify({ compilerOptions, include: ['src'] }));
  project.run(join(dirname(require.resolve('typescript/package.json')), 'bin', 'tsc'));
}
