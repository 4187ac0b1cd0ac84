import type { Conclusion } from '../bisect/context.ts';
import type { RunView } from '../bisect/view.ts';

/** The conclusion, or what has to be said of a run that has none. */
export function conclusionOf(view: RunView): Conclusion {
  return (
    view.conclusion ?? {
      status: 'error',
      firstBad: null,
      suspects: [],
      confidence: null,
      reason:
        'the journal ends without a conclusion: the run was killed or is still running; the same run resumes it',
    }
  );
}
