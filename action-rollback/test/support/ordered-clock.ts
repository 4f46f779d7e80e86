export { orderedClock } from '../../../shared/test/support/ordered-clock.ts';
