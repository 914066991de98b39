import { runProcess } from '../shared/lifecycle.ts';
import { startIssuer } from './issuer-server.ts';

await runProcess('issuer', () => startIssuer());
