// The web chat as the turn sees it: what is stored is pushed to the open streams, and whoever has none reads it
// from the store when it asks. So there is nothing to retry and no delivery to record.
import type { Clock } from '../../base/clock.ts';
import { newId } from '../../base/ids.ts';
import type { ChannelPort } from '../../turn/channel-port.ts';
import { withinOwn } from '../own-adapter.ts';
import { unstoredActivity } from './activities.ts';
import type { Streams } from './streams.ts';
import type { Unstored } from './unstored.ts';

export function createWebchatPort({
  streams,
  unstored,
  clock,
}: {
  streams: Streams;
  unstored: Unstored;
  clock: Clock;
}): ChannelPort {
  return {
    channel: 'webchat',
    within: (reference, logic) => withinOwn('webchat', reference, logic),
    deliver(conversation, _reference, entries) {
      streams.push(conversation, entries);
      return Promise.resolve();
    },
    speakUnstored(conversation, _reference, drafts) {
      const activities = drafts.map((draft) => unstoredActivity(conversation, draft, newId(), clock.now()));
      // A stream may be dead without anybody knowing yet; the client drops what it has seen by its id.
      streams.say(conversation, activities);
      unstored.keep(
        conversation,
        activities,
        drafts.map(({ text }) => text),
      );
      return Promise.resolve();
    },
  };
}
