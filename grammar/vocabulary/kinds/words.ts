/** Words that several kinds share. */
export const commitments = {
  committed: 'a firm promise',
  planned: 'intended',
  aspiration: 'hoped for',
} as const;

export const horizons = { now: 'in work or about to be', next: 'after that', later: 'some day' } as const;

export const moscow = {
  must: 'required for the release',
  should: 'important, but not vital',
  could: 'nice to have',
  wont: 'not this time',
} as const;

export const audiences = {
  internal: 'only inside the company',
  partner: 'partners too',
  public: 'everybody',
} as const;

export const stages = {
  discovery: 'finding out what is needed',
  introduction: 'new to its market',
  growth: 'more customers every quarter',
  maturity: 'established',
  decline: 'on its way out',
} as const;

export const levels = {
  off: 'not reported',
  info: 'worth knowing',
  warning: 'endangers the plan',
  error: 'breaks the plan',
} as const;
