package org.distill4j.samples.ranking.experiment;

import java.util.Optional;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.distill4j.runtime.data.Examples;
import org.distill4j.runtime.graph.Distiller;
import org.distill4j.runtime.teacher.RecordedSignals;
import org.distill4j.runtime.teacher.SignalRecorder;
import org.distill4j.runtime.training.Trainer;
import org.distill4j.runtime.training.TrainingListener;
import org.distill4j.runtime.training.TrainingResult;
import org.distill4j.runtime.training.TrainingSettings;
import org.distill4j.samples.video.VideoData;

/**
 * The schemes on one data set. With each seed a teacher is trained, and with another seed the
 * network that all students begin as; every scheme then trains a student for as many epochs.
 * Nothing is chosen or stopped by the questions that the networks are judged by.
 */
public final class RankingExperiment {

  private static final int BATCH = 256;

  /** What parts the seed of the students' beginning from the teacher's. */
  private static final long STUDENT_SEED = 1_000_003;

  private final VideoData data;
  private final RankingSettings settings;
  private final TrainingListener listener;

  /** An experiment that has not begun. */
  public RankingExperiment(VideoData data, RankingSettings settings, TrainingListener listener) {
    this.data = data;
    this.settings = settings;
    this.listener = listener;
  }

  /**
   * The networks of one seed that all schemes share.
   *
   * @param seed the seed
   * @param teacher the teacher
   * @param beginning what the students begin as
   */
  public record Pair(long seed, TrainingResult teacher, TrainingResult beginning) {}

  /** Trains teacher and beginning. */
  public Pair pair(long seed) {
    listener.stageStarted("teacher, seed " + seed);
    TrainingResult teacher = individual(seed);
    listener.stageStarted("student before distillation, seed " + seed);
    return new Pair(seed, teacher, individual(seed + STUDENT_SEED));
  }

  private TrainingResult individual(long seed) {
    Distiller distiller = Scheme.UNDISTILLED.distiller(Sizes.of(data.encoder()), Knobs.NONE);
    TrainingSettings training = settings.individual().toBuilder().seed(seed).build();
    return new Trainer(training, listener)
        .train(distiller.studentTraining(seed), data.examples(), Optional.empty());
  }

  /** Trains a student by a scheme. */
  public TrainingResult student(Scheme scheme, Knobs knobs, Pair pair) {
    listener.stageStarted(scheme.title() + ", seed " + pair.seed());
    Distiller distiller = scheme.distiller(Sizes.of(data.encoder()), knobs).prepared();
    TrainingSettings training = settings.student().toBuilder().seed(pair.seed()).build();
    Trainer trainer = new Trainer(training, listener);
    ComputationGraph beginning = pair.beginning().graph();
    if (scheme == Scheme.UNDISTILLED) {
      return trainer.trainFurther(
          distiller.studentTraining(pair.seed()), beginning, data.examples(), Optional.empty());
    }
    RecordedSignals signals =
        new SignalRecorder(pair.teacher().graph(), distiller.signals(), BATCH)
            .record(data.examples(), listener);
    Examples examples = data.examples().with(signals.columns());
    return trainer.trainFurther(
        distiller.distillation(pair.seed()), beginning, examples, Optional.empty());
  }
}
