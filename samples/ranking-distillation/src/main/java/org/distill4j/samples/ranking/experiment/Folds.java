package org.distill4j.samples.ranking.experiment;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.distill4j.runtime.training.TrainingListener;
import org.distill4j.samples.video.RunStore;

/**
 * Questions that are divided once or several times, each time into those to train with and others
 * that judge. What is run is run on every division, and counts as one run that all these others
 * judge: cross-validation, where every training video is held out once.
 *
 * @param divisions at least one
 */
public record Folds(List<RankingData> divisions) {

  /** Copies the divisions. */
  public Folds {
    divisions = List.copyOf(divisions);
    if (divisions.isEmpty()) {
      throw new IllegalArgumentException("there is no division; give at least one");
    }
  }

  /** Where the runs of a division are kept. */
  public interface Stores {

    /**
     * A store.
     *
     * @param division the name of its folder; empty where there is one division alone
     */
    RunStore<RunResult> of(Optional<String> division);
  }

  /** What is run on each division. */
  public interface Part {

    /** The same runs in the same order, whatever the division. */
    List<RunResult> of(RankingRuns runs) throws IOException;
  }

  /** What is said of each division, in a line. */
  public List<String> descriptions() {
    return divisions.stream().map(data -> data.questions().description()).toList();
  }

  /** The questions of all divisions that judge. */
  public Judges judges() {
    return divisions.stream().map(Judges::of).reduce(Judges::and).orElseThrow();
  }

  /**
   * Runs on each division, and joins what comes of it.
   *
   * @throws IOException if a result cannot be kept or read
   */
  public List<RunResult> run(Schemes schemes, Stores stores, TrainingListener listener, Part part)
      throws IOException {
    List<RunResult> joined = List.of();
    int answers = 0;
    for (int i = 0; i < divisions.size(); i++) {
      RankingData data = divisions.get(i);
      if (divisions.size() > 1) {
        listener.phaseStarted("part %d of %d".formatted(i + 1, divisions.size()));
      }
      RunStore<RunResult> store = stores.of(name(i));
      List<RunResult> runs = part.of(new RankingRuns(data, schemes, store, listener));
      joined = i == 0 ? runs : joined(joined, runs, answers, i);
      answers += data.questions().answers().size();
    }
    return joined;
  }

  private Optional<String> name(int division) {
    return divisions.size() == 1
        ? Optional.empty()
        : Optional.of("part-%d-of-%d".formatted(division + 1, divisions.size()));
  }

  /** All runs, each with another division's. */
  private static List<RunResult> joined(
      List<RunResult> before, List<RunResult> runs, int answers, int divisions) {
    List<RunResult> joined = new ArrayList<>();
    for (int i = 0; i < runs.size(); i++) {
      joined.add(before.get(i).and(runs.get(i), answers, divisions));
    }
    return joined;
  }
}
