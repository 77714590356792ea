package org.distill4j.report.study;

import java.util.List;
import java.util.Optional;
import org.distill4j.experiment.provenance.RunProvenance;
import org.distill4j.experiment.store.Run;

/**
 * A trial of a report.
 *
 * @param number its place among the trials, from 0, which names its colour
 * @param title the title
 * @param role its part in the comparison
 * @param runs its runs, one for each seed
 * @param provenance all that the first run came from; empty for a run of an older version
 */
public record ReportTrial(
    int number, String title, TrialRole role, List<Run> runs, Optional<RunProvenance> provenance) {

  /** Copies the runs. */
  public ReportTrial {
    runs = List.copyOf(runs);
  }

  /** Returns the first run. */
  public Run first() {
    return runs.get(0);
  }

  /** Returns true if the probabilities and ranks of all runs are known. */
  public boolean isRanked() {
    return runs.stream().allMatch(run -> run.ranks().length > 0 && run.best().length > 0);
  }
}
