import { createMemoryStore } from '../../../src/adapters/stores/memory/store.ts';
import { storeContract } from '../../contracts/store.ts';

storeContract('the memory store', async (now) => createMemoryStore({ clock: { now: () => now } }));
