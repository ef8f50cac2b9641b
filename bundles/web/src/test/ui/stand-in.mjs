import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Starts the stand-in server on a free port and waits for the line with its link. */
export async function startStandIn() {
  const server = fileURLToPath(new URL('../../main/ui/mock/server.mjs', import.meta.url));
  const child = spawn(process.execPath, [server, '--port', '0', '--pace', '900'], { stdio: ['ignore', 'pipe', 'inherit'] });
  const signin = await new Promise((found, failed) => {
    child.stdout.once('data', (line) => found(String(line).trim()));
    child.once('exit', (code) => failed(new Error(`the stand-in ended with ${code}`)));
  });
  const gone = new Promise((done) => child.once('exit', done));
  return {
    signin,
    url: new URL(signin).origin,
    stop: () => {
      child.kill();
      return gone;
    },
  };
}
