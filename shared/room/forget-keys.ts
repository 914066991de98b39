import type { Logger } from 'pino';
import type { DataSource } from 'typeorm';

const DAYS_KEPT = 7;
const HOUR_MS = 3_600_000;

/** Idempotency keys are kept for seven days, then forgotten: at the start and every hour. Returns how to stop. */
export function forgetOldKeys(db: DataSource, logger: Logger): () => void {
  const forget = () =>
    db
      .query('DELETE FROM idempotency WHERE recorded_at < clock_timestamp() - make_interval(days => $1)', [
        DAYS_KEPT,
      ])
      .catch((fault: Error) => logger.warn({ fault: fault.name }, 'old idempotency keys were not forgotten'));
  void forget();
  const timer = setInterval(forget, HOUR_MS).unref();
  return () => clearInterval(timer);
}
