package org.distill4j.experiment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.distill4j.experiment.data.StudyData;
import org.distill4j.experiment.provenance.Invocation;
import org.distill4j.experiment.run.RunSettings;
import org.distill4j.experiment.run.TrialRunner;
import org.distill4j.experiment.store.FileNames;
import org.distill4j.experiment.store.Run;
import org.distill4j.experiment.store.RunStore;
import org.distill4j.experiment.trial.Trial;
import org.distill4j.runtime.evaluation.EvaluationSet;
import org.distill4j.runtime.file.FolderLock;
import org.distill4j.runtime.teacher.store.SignalType;
import org.distill4j.runtime.training.TrainingListener;

/**
 * A comparison of trials on one data set, or on several divisions of it. Immutable.
 *
 * <pre>{@code
 * Results results =
 *     Study.of(data).withSeeds(List.of(1L, 2L, 3L)).resumedIn(folder).run(trials);
 * System.out.print(results.table());
 * }</pre>
 *
 * <p>On several divisions every trial is run on each of them, and the held-out examples of all
 * divisions are evaluated together: cross-validation, if every example is held out once.
 */
public final class Study {

  private static final String SIGNALS = "signals";

  private final List<StudyData> divisions;
  private final List<Long> seeds;
  private final Optional<Path> folder;
  private final Optional<Path> signals;
  private final TrainingListener listener;
  private final RunSettings settings;
  private final Invocation invocation;

  private Study(
      List<StudyData> divisions,
      List<Long> seeds,
      Optional<Path> folder,
      Optional<Path> signals,
      TrainingListener listener,
      RunSettings settings,
      Invocation invocation) {
    this.divisions = List.copyOf(divisions);
    this.seeds = List.copyOf(seeds);
    this.folder = folder;
    this.signals = signals;
    this.listener = listener;
    this.settings = settings;
    this.invocation = invocation;
    if (divisions.isEmpty() || seeds.isEmpty()) {
      throw new IllegalArgumentException("A study needs data and at least one seed.");
    }
  }

  /** Returns a study on one data set, with seed 1, which keeps nothing. */
  public static Study of(StudyData data) {
    return of(List.of(data));
  }

  /** Returns a study on divisions of a data set, with seed 1, which keeps nothing. */
  public static Study of(List<StudyData> divisions) {
    return new Study(
        divisions,
        List.of(1L),
        Optional.empty(),
        Optional.empty(),
        TrainingListener.silent(),
        RunSettings.DEFAULT,
        Invocation.none());
  }

  /** Returns a copy that runs every trial with each of some seeds. */
  public Study withSeeds(List<Long> all) {
    return new Study(divisions, all, folder, signals, listener, settings, invocation);
  }

  /**
   * Returns a copy that keeps results in a folder and skips the runs that it has already. One
   * program at a time runs trials in a folder. Runs with other settings are kept beside each other.
   */
  public Study resumedIn(Path kept) {
    return new Study(divisions, seeds, Optional.of(kept), signals, listener, settings, invocation);
  }

  /**
   * Returns a copy that keeps the recorded signals of teachers in another folder than that of the
   * results, from which later studies of the same teachers and data read them.
   */
  public Study recordingIn(Path kept) {
    return new Study(divisions, seeds, folder, Optional.of(kept), listener, settings, invocation);
  }

  /** Returns a copy that keeps recorded signals in another form. They need a folder. */
  public Study recordingAs(SignalType form) {
    return withSettings(settings.withSignals(form));
  }

  /** Returns a copy whose progress is reported. */
  public Study withListener(TrainingListener hearing) {
    return new Study(divisions, seeds, folder, signals, hearing, settings, invocation);
  }

  /** Returns a copy with other settings. */
  public Study withSettings(RunSettings other) {
    return new Study(divisions, seeds, folder, signals, listener, other, invocation);
  }

  /** Returns a copy whose runs tell the command that started them. */
  public Study startedBy(Invocation command) {
    return new Study(divisions, seeds, folder, signals, listener, settings, command);
  }

  /** Returns a copy that saves the trained network of every run beside its result. */
  public Study savingNetworks() {
    return withSettings(settings.savingNetworks());
  }

  /** Returns the divisions of the data. */
  public List<StudyData> divisions() {
    return divisions;
  }

  /**
   * Runs trials with every seed, seed by seed.
   *
   * @param trials the trials in the order of the results, of different titles
   * @throws IOException if a result cannot be read or kept, or if another program, which the
   *     message names, writes to the folder
   * @throws IllegalArgumentException if two trials have one title, or a trial does not fit the
   *     data; before anything is trained
   */
  public Results run(List<Trial> trials) throws IOException {
    check(trials);
    tellSignals(trials);
    if (folder.isEmpty()) {
      return results(trials);
    }
    FolderLock lock = FolderLock.acquire(folder.get());
    try {
      return results(trials);
    } finally {
      lock.close();
    }
  }

  /** Tells the size of all signals that will be recorded, if there are any. */
  void tellSignals(List<Trial> trials) throws IOException {
    long bytes = 0;
    for (int i = 0; i < divisions.size(); i++) {
      Map<List<Object>, Long> sizes = new HashMap<>();
      for (long seed : seeds) {
        long own = runner(i, seed).signalBytes(trials, sizes);
        bytes = signalFolder().isPresent() ? bytes + own : Math.max(bytes, own);
      }
    }
    if (bytes > 0) {
      listener.signalsExpected(bytes, signalFolder());
    }
  }

  /** Returns the folder of recorded signals; empty if they are kept in memory. */
  private Optional<Path> signalFolder() {
    return signals.or(() -> folder.map(it -> it.resolve(SIGNALS)));
  }

  private Results results(List<Trial> trials) throws IOException {
    List<Run> joined = List.of();
    int answers = 0;
    for (int i = 0; i < divisions.size(); i++) {
      if (divisions.size() > 1) {
        listener.phaseStarted("part %s of %s".formatted(i + 1, divisions.size()));
      }
      List<Run> runs = runs(i, trials);
      joined = i == 0 ? runs : joined(joined, runs, answers, i);
      answers += classes(divisions.get(i).evaluation());
    }
    List<String> groups = divisions.stream().flatMap(data -> data.groups().stream()).toList();
    Results results = new Results(groups, settings.metric(), joined);
    warn(results, trials);
    return results;
  }

  /**
   * Tells the listener of distilled students that are worse than the same student without a
   * teacher, as {@link #run} does for its own trials.
   *
   * @param results the results of this study, or of several that were joined
   */
  public void warn(Results results, List<Trial> trials) {
    DistillationCheck check = new DistillationCheck(results, divisions.get(0).dimensions());
    check.warnings(trials).forEach(listener::warned);
  }

  /** Returns the number of classes that answers are ranked among; 0 if they are not ranked. */
  private static int classes(EvaluationSet set) {
    return set.isRanked() ? set.labels().classes() : 0;
  }

  /**
   * Checks trials as {@link #run} does before anything is trained.
   *
   * @throws IllegalArgumentException if two trials have one title, or a trial does not fit the data
   */
  public void check(List<Trial> trials) {
    Map<String, String> titles = new HashMap<>();
    for (Trial trial : trials) {
      String file = FileNames.plain(trial.title()).toLowerCase(Locale.ROOT);
      String other = titles.put(file, trial.title());
      if (trial.title().equals(other)) {
        throw new IllegalArgumentException(
            "Two trials have the title '%s'; give them different ones.".formatted(trial.title()));
      }
      if (other != null) {
        throw new IllegalArgumentException(
            "The trials '%s' and '%s' would share one file; give them more different titles."
                .formatted(other, trial.title()));
      }
    }
    for (int i = 0; i < divisions.size(); i++) {
      trials.forEach(runner(i, seeds.get(0))::check);
    }
  }

  private List<Run> runs(int division, List<Trial> trials) throws IOException {
    List<Run> runs = new ArrayList<>();
    for (long seed : seeds) {
      TrialRunner runner = runner(division, seed);
      for (Trial trial : trials) {
        runs.add(runner.run(trial));
      }
    }
    return runs;
  }

  /**
   * Returns a runner of single trials, for whoever needs the trained networks themselves.
   *
   * @param division the index of the division
   */
  public TrialRunner runner(int division, long seed) {
    RunStore store = new RunStore(folder.map(it -> inside(it, division)));
    Optional<Path> recorded =
        signals
            .map(it -> inside(it, division))
            .or(() -> store.folder().map(it -> it.resolve(SIGNALS)));
    return new TrialRunner(
        divisions.get(division), settings, store, recorded, listener, seed, invocation);
  }

  private Path inside(Path parent, int division) {
    return divisions.size() == 1
        ? parent
        : parent.resolve("part-%s-of-%s".formatted(division + 1, divisions.size()));
  }

  private static List<Run> joined(
      List<Run> before, List<Run> runs, int answersBefore, int joinedDivisions) {
    List<Run> joined = new ArrayList<>();
    for (int i = 0; i < runs.size(); i++) {
      joined.add(before.get(i).and(runs.get(i), answersBefore, joinedDivisions));
    }
    return joined;
  }
}
