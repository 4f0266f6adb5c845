// Counters for Prometheus: numbers by code, never by person.
import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';

export interface Metrics {
  /** The page that Prometheus reads. */
  text(): Promise<string>;
  readonly turns: Counter<'channel' | 'route'>;
  readonly turnSeconds: Histogram<'channel'>;
  readonly turnsFailed: Counter<'channel'>;
  readonly blocked: Counter<'reason'>;
  readonly handoffs: Counter<'priority' | 'reason'>;
  readonly emergencies: Counter<'stage'>;
  readonly overdue: Counter;
  readonly waiting: Gauge<'priority'>;
  readonly undelivered: Counter<'channel'>;
  readonly calendarDifferences: Gauge;
}

export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  return {
    text: () => registry.metrics(),
    turns: new Counter({
      name: 'frontdesk_turns_total',
      help: 'Patient messages by channel and route',
      labelNames: ['channel', 'route'],
      registers,
    }),
    turnSeconds: new Histogram({
      name: 'frontdesk_turn_seconds',
      help: 'From stored to answered',
      labelNames: ['channel'],
      buckets: [0.005, 0.02, 0.1, 0.5, 2, 8, 30],
      registers,
    }),
    turnsFailed: new Counter({
      name: 'frontdesk_turns_failed_total',
      help: 'Turns that became a handoff because they failed',
      labelNames: ['channel'],
      registers,
    }),
    blocked: new Counter({
      name: 'frontdesk_texts_blocked_total',
      help: 'Texts that the output guard stopped',
      labelNames: ['reason'],
      registers,
    }),
    handoffs: new Counter({
      name: 'frontdesk_handoffs_total',
      help: 'Conversations handed to staff',
      labelNames: ['priority', 'reason'],
      registers,
    }),
    emergencies: new Counter({
      name: 'frontdesk_emergency_alarms_total',
      help: 'Alarms raised, by stage of the ladder',
      labelNames: ['stage'],
      registers,
    }),
    overdue: new Counter({
      name: 'frontdesk_handoffs_overdue_total',
      help: 'Handoffs that were open past the time by which staff had to answer',
      registers,
    }),
    waiting: new Gauge({
      name: 'frontdesk_waiting',
      help: 'Handoffs that wait for a person',
      labelNames: ['priority'],
      registers,
    }),
    undelivered: new Counter({
      name: 'frontdesk_undelivered_total',
      help: 'Texts that a channel did not take',
      labelNames: ['channel'],
      registers,
    }),
    calendarDifferences: new Gauge({
      name: 'frontdesk_calendar_differences',
      help: 'What differed between the calendars and their events at the last nightly check',
      registers,
    }),
  };
}
