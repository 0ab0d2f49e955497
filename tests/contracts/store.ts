import { describe } from 'node:test';
import { auditContract } from './store/audit.ts';
import { articleStoreContract } from './store/articles.ts';
import { buttonStateContract, eventLogContract } from './store/bot-memory.ts';
import { conversationContract } from './store/conversations.ts';
import { deliveryContract } from './store/deliveries.ts';
import { modelContract } from './store/model.ts';
import { removalContract } from './store/removal.ts';
import { installationContract } from './store/installations.ts';
import type { OpenStore } from './store/samples.ts';
import { sectionIndexContract } from './store/section-index.ts';
import { sourceStoreContract } from './store/sources.ts';
import { subscriptionContract } from './store/subscriptions.ts';
import { togetherContract } from './store/together.ts';
import { topicContract } from './store/topics.ts';
import { vectorsContract } from './store/vectors.ts';

/** What every store keeps to; one file per role. */
export function storeContract(name: string, open: OpenStore): void {
  describe(name, () => {
    articleStoreContract(open);
    togetherContract(open);
    sectionIndexContract(open);
    topicContract(open);
    sourceStoreContract(open);
    eventLogContract(open);
    buttonStateContract(open);
    conversationContract(open);
    subscriptionContract(open);
    deliveryContract(open);
    installationContract(open);
    modelContract(open);
    auditContract(open);
    removalContract(open);
    vectorsContract(open);
  });
}
