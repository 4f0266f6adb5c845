// A small clinic of our own, so that these tests stand still when the example clinic changes.
import { ClinicSchema, type Clinic } from '../../src/clinic/clinic.ts';

const text = (en: string, es = en) => ({ en, es });
const weekdays: [string, string][] = [['08:00', '17:00']];
const emergency = text('Call {number}.', 'Llame al {number}.');

export const clinic: Clinic = ClinicSchema.parse({
  id: 'test-clinic',
  name: 'Test Clinic',
  timeZone: 'America/New_York',
  languages: ['en', 'es'],
  phone: '+12125550100',
  hours: {
    monday: weekdays,
    tuesday: weekdays,
    wednesday: weekdays,
    thursday: weekdays,
    friday: weekdays,
    saturday: [['09:00', '12:00']],
  },
  holidays: {
    calendar: 'us-federal',
    closed: [{ date: '2026-03-20', name: text('Staff training', 'Capacitación') }],
  },
  emergency: {
    number: '911',
    crisisLine: '988',
    poisonControl: '1-800-222-1222',
    violenceLine: '1-800-799-7233',
    texts: { medical: emergency, poisoning: emergency, selfharm: emergency, violence: emergency },
  },
  places: [
    { id: 'main', name: text('Test Clinic', 'Clínica de prueba'), address: '1 Test Street' },
    { id: 'online', name: text('Video visit', 'Visita por video'), address: 'By video' },
  ],
  practitioners: [
    { id: 'okafor', name: 'Dr. Amara Okafor', aliases: ['Dr. O'], role: text('Doctor') },
    {
      id: 'reyes',
      name: 'Dr. Miguel Reyes',
      role: text('Doctor'),
      leave: [{ from: '2026-03-16', to: '2026-03-18' }],
    },
    {
      id: 'natarajan',
      name: 'Dr. Priya Natarajan',
      role: text('Children’s doctor', 'Pediatra'),
      hours: { monday: weekdays, tuesday: [['13:00', '19:00']], thursday: weekdays },
    },
    { id: 'whitfield', name: 'NP Dana Whitfield', role: text('Nurse practitioner', 'Enfermera') },
  ],
  visitTypes: [
    {
      id: 'annual-physical',
      name: text('Annual physical', 'Examen físico anual'),
      aliases: {
        en: ['physical', 'checkup', 'yearly exam'],
        es: ['examen físico', 'chequeo', 'chequeo anual'],
      },
      minutes: 40,
      newPatientMinutes: 60,
      practitioners: ['okafor', 'reyes', 'whitfield'],
      place: 'main',
    },
    {
      id: 'follow-up',
      name: text('Follow-up visit', 'Visita de seguimiento'),
      aliases: { en: ['follow-up', 'follow up'], es: ['seguimiento', 'control'] },
      minutes: 20,
      practitioners: ['okafor', 'reyes', 'natarajan', 'whitfield'],
      place: 'main',
      newPatients: false,
    },
    {
      id: 'flu-shot',
      name: text('Flu shot', 'Vacuna contra la gripe'),
      aliases: { en: ['flu vaccine'], es: ['vacuna de la gripe', 'vacuna para la gripe'] },
      minutes: 10,
      practitioners: ['whitfield', 'natarajan'],
      place: 'main',
    },
    {
      id: 'blood-test',
      name: text('Blood test', 'Análisis de sangre'),
      aliases: { en: ['blood work', 'labs'], es: ['análisis', 'examen de sangre'] },
      minutes: 15,
      practitioners: ['whitfield'],
      place: 'main',
      resources: ['draw-chair'],
    },
    {
      id: 'ultrasound',
      name: text('Ultrasound', 'Ultrasonido'),
      aliases: { en: ['sonogram'], es: ['ecografía'] },
      minutes: 30,
      practitioners: ['reyes', 'whitfield'],
      place: 'main',
      resources: ['room'],
    },
    {
      id: 'new-patient-visit',
      name: text('New patient visit', 'Primera visita'),
      aliases: { en: ['new patient'], es: ['paciente nuevo', 'primera cita'] },
      minutes: 40,
      practitioners: ['okafor', 'reyes'],
      place: 'main',
    },
    {
      id: 'telehealth',
      name: text('Telehealth visit', 'Visita por video'),
      aliases: { en: ['video call'], es: ['videollamada'] },
      minutes: 20,
      practitioners: ['okafor', 'reyes'],
      place: 'online',
      newPatients: false,
    },
  ],
  resources: [
    { id: 'draw-chair', name: text('Chair', 'Sillón') },
    { id: 'room', name: text('Room', 'Sala') },
  ],
  catalogue: {},
  booking: { stepMinutes: 5, leadMinutes: 60, horizonDays: 120 },
});
