package org.distill4j.samples.multimodal.experiment;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.distill4j.runtime.training.TrainingListener;
import org.distill4j.samples.video.QuestionData;
import org.distill4j.samples.video.RunStore;

/** Runs the three networks with several seeds, and leaves out what a store has. */
public final class MultimodalRuns {

  private final QuestionData questions;
  private final MultimodalSettings settings;
  private final RunStore<ModelRun> store;
  private final MultimodalExperiment experiment;

  /** Runs that have not begun. */
  public MultimodalRuns(
      MultimodalData data,
      MultimodalSettings settings,
      RunStore<ModelRun> store,
      TrainingListener listener) {
    this.questions = data.questions();
    this.settings = settings;
    this.store = store;
    this.experiment = new MultimodalExperiment(data, settings, listener);
  }

  /**
   * Teacher, student and distilled student for some seeds.
   *
   * @throws IOException if a result cannot be kept or read
   */
  public List<ModelRun> run(List<Long> seeds) throws IOException {
    List<ModelRun> runs = new ArrayList<>();
    for (long seed : seeds) {
      SeedRuns ofSeed = ofSeed(seed);
      runs.add(ofSeed.teacher());
      runs.add(ofSeed.student());
      runs.add(ofSeed.distilled(Model.DISTILLED_STUDENT.title(), settings.strengths()));
    }
    return runs;
  }

  /** The runs of one seed. */
  SeedRuns ofSeed(long seed) {
    return new SeedRuns(seed, questions, settings, store, experiment);
  }
}
