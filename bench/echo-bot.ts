// The floor that turns are measured against: the bare echo bot of botbuilder's own samples on restify, with its
// state in memory. Prints the port it listens on.
import {
  ActivityHandler,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  ConversationState,
  MemoryStorage,
} from 'botbuilder';
import restify from 'restify';

const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
const state = new ConversationState(new MemoryStorage());
const turns = state.createProperty<{ n: number }>('turns');
const bot = new ActivityHandler();
bot.onMessage(async (context, next) => {
  const count = await turns.get(context, { n: 0 });
  count.n += 1;
  await context.sendActivity(`Echo ${count.n}: ${context.activity.text}`);
  await state.saveChanges(context);
  await next();
});

const server = restify.createServer();
server.use(restify.plugins.jsonBodyParser());
server.post('/api/messages', async (request, response) => {
  await adapter.process(request, response, (context) => bot.run(context));
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  process.stdout.write(`${typeof address === 'object' ? address.port : ''}\n`);
});
