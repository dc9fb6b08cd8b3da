/**
 * `npm run -s tend`: the command line, bundled first when its sources are newer. In one process, so that one signal
 * ends all.
 */
import './build-cli.mjs';

await import('../../dist-cli/tend.js');
