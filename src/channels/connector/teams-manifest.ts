// The app package's manifest for Teams, made from the clinic and the bot's registration; the icons stand beside it.
import type { Clinic } from '../../clinic/clinic.ts';

export interface ManifestFacts {
  readonly appId: string;
  readonly publicUrl: string;
  readonly clinic: Pick<Clinic, 'name' | 'website'>;
  readonly version: string;
}

const cut = (text: string, max: number): string => (text.length <= max ? text : `${text.slice(0, max - 1)}…`);

/** `manifest.json` of the app package (Microsoft, "App manifest schema for Teams", 1.16). */
export function teamsManifest({ appId, publicUrl, clinic, version }: ManifestFacts): Record<string, unknown> {
  const website = clinic.website ?? publicUrl;
  return {
    $schema: 'https://developer.microsoft.com/en-us/json-schemas/teams/v1.16/MicrosoftTeams.schema.json',
    manifestVersion: '1.16',
    version,
    id: appId,
    packageName: 'frontdesk.clinic',
    developer: {
      name: cut(clinic.name, 32),
      websiteUrl: website,
      privacyUrl: website,
      termsOfUseUrl: website,
    },
    name: { short: cut(clinic.name, 30), full: cut(`${clinic.name}: front desk`, 100) },
    description: {
      short: 'Book visits, prepare for them, and reach the front desk.',
      full: 'An automated assistant that books, moves and cancels visits, explains how to prepare for them and answers questions about the clinic. A person at the front desk takes over whatever is theirs to answer. It is not for emergencies.',
    },
    icons: { color: 'color.png', outline: 'outline.png' },
    accentColor: '#0A5A9C',
    // One-to-one chats alone: in a group everybody would read what a patient is told.
    bots: [
      {
        botId: appId,
        scopes: ['personal'],
        supportsFiles: false,
        isNotificationOnly: false,
        commandLists: [
          {
            scopes: ['personal'],
            commands: [
              { title: 'Book a visit', description: 'Find a time and book it' },
              { title: 'Talk to a person', description: 'Reach the front desk' },
            ],
          },
        ],
      },
    ],
    permissions: ['identity', 'messageTeamMembers'],
    validDomains: [new URL(publicUrl).hostname],
  };
}
