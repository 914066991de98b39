import { runProcess } from '../shared/lifecycle.ts';
import { gatewayOptions } from './env.ts';
import { startGateway } from './server.ts';

await runProcess('gateway', () => startGateway(gatewayOptions()));
