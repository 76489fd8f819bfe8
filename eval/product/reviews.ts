/** The place where the product's page for raters finds its answers. */
export {
  reviewAnswer,
  type ReviewAnswer,
  type ReviewItem,
} from '../../server/journal/review-item.ts';
export { JournalReviews } from '../../server/journal/review-store.ts';
