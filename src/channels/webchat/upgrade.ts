// The stream's door: a page of ours (or no page), a ticket that was given out for this stream and not used yet.
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import type { Webchat } from './deps.ts';

const PATH = /^\/v3\/directline\/conversations\/([^/?]{1,200})\/stream\?(.*)$/;
/** Clients send an empty message as a sign of life and nothing else. In bytes. */
const MESSAGE_MAX = 1024;

function refuse(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`);
}

/** What to do with the server's `upgrade` event. */
export function createUpgrade(
  webchat: Webchat,
): (request: IncomingMessage, socket: Duplex, head: Buffer) => void {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MESSAGE_MAX, perMessageDeflate: false });
  return (request, socket, head) => {
    socket.on('error', () => socket.destroy());
    const [, path, query] = PATH.exec(request.url ?? '') ?? [];
    if (path === undefined) return refuse(socket, '404 Not Found');
    const { origin } = request.headers;
    if (origin !== undefined && !webchat.origins.allows(request, origin))
      return refuse(socket, '403 Forbidden');
    const holder = webchat.tokens.redeem(new URLSearchParams(query).get('t') ?? '');
    if (!holder || holder.conversation !== path) return refuse(socket, '403 Forbidden');
    sockets.handleUpgrade(request, socket, head, (open) =>
      webchat.streams.add(open, holder.conversation, holder.user, holder.after),
    );
  };
}
