// Files are not taken: what they were is noted, so that a person can ask for them in a better way. The body is
// read to its end and forgotten; only the part headers at its start are looked at.
import type { IncomingMessage } from 'node:http';
import { FrontdeskError } from '../../base/errors.ts';

/** Read to its end, so that the client gets an answer; in bytes. */
const UPLOAD_MAX = 8 * 1024 * 1024;
const LOOKED_AT = 16 * 1024;
const TYPE = /content-type:\s*([\w.+-]{1,60}\/[\w.+-]{1,80})/gi;
const NO_FILE = 'application/vnd.microsoft.activity';

/** The media types of the files in an upload, at least one. Throws `body.too-large`. */
export async function takeUpload(request: IncomingMessage): Promise<readonly string[]> {
  const start: Buffer[] = [];
  let size = 0;
  const whole = new Promise<void>((resolve, reject) => {
    request.on('data', (part: Buffer) => {
      if (size < LOOKED_AT) start.push(part);
      size += part.length;
      if (size > UPLOAD_MAX) {
        request.removeAllListeners('data');
        request.pause();
        reject(new FrontdeskError('body.too-large'));
      }
    });
    request.on('end', resolve);
    request.on('error', () => reject(new FrontdeskError('body.malformed')));
  });
  await whole;
  const multipart = (request.headers['content-type'] ?? '').toLowerCase().startsWith('multipart/');
  const head = multipart
    ? Buffer.concat(start).subarray(0, LOOKED_AT).toString('latin1')
    : `content-type: ${request.headers['content-type'] ?? ''}`;
  const types = [...head.matchAll(TYPE)]
    .map((match) => match[1]?.toLowerCase() ?? '')
    .filter((type) => type && type !== NO_FILE);
  return types.length > 0 ? types : ['application/octet-stream'];
}
