/** What a client may set, checked at the gate: a wrong value is passed over, never trusted and never fatal. */
import { z } from 'zod';

const flag = (otherwise: boolean) => z.boolean().catch(otherwise);

export const settingsSchema = z.object({
  inlayHints: z.object({ enabled: flag(true), float: flag(true) }).catch({ enabled: true, float: true }),
  codeLens: z.object({ enabled: flag(true) }).catch({ enabled: true }),
  hover: z.object({ enabled: flag(true) }).catch({ enabled: true }),
  criticalPath: z
    .object({
      enabled: flag(true),
      /** Working days of float up to which work is near-critical. */
      nearCriticalFloat: z.number().int().min(0).max(365).catch(5),
    })
    .catch({ enabled: true, nearCriticalFloat: 5 }),
  diagnostics: z.object({ enabled: flag(true) }).catch({ enabled: true }),
});

export type Settings = z.infer<typeof settingsSchema>;

/** Settings out of anything at all: missing and wrong parts take their defaults. */
export function readSettings(value: unknown): Settings {
  const given =
    typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
  const parts = Object.fromEntries(
    Object.keys(settingsSchema.shape).map((key) => [key, Object.hasOwn(given, key) ? (given[key] ?? {}) : {}]),
  );
  return settingsSchema.parse(parts);
}

export const initializationOptionsSchema = z
  .object({
    /** How findings travel; by default pushed, and pulled only where the client knows nothing else. */
    diagnostics: z.enum(['push', 'pull']).optional().catch(undefined),
    settings: z.unknown().optional(),
    /** A civil date that stands for today, so that tests do not depend on the clock. */
    today: z
      .string()
      .regex(/^\d{4}-\d{2}-\d{2}$/)
      .optional()
      .catch(undefined),
  })
  .catch({});

export type InitializationOptions = z.infer<typeof initializationOptionsSchema>;
