import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { voteByReadability } from '../lib/page/vote-by-readability';
import { leaveVote } from '../lib/platform/take-place';

// Brought to a page of which the reader there is unsure; it finds the vote and reads once more.
export default defineUnlistedScript(() => leaveVote(voteByReadability));
