package org.distill4j.samples.ranking.experiment;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.distill4j.runtime.data.Examples;
import org.distill4j.runtime.graph.Distiller;
import org.distill4j.runtime.graph.TrainingGraph;
import org.distill4j.runtime.graph.WeightSchedule;
import org.distill4j.runtime.teacher.RecordedSignals;
import org.distill4j.runtime.teacher.SignalRecorder;
import org.distill4j.runtime.training.Trainer;
import org.distill4j.runtime.training.TrainingListener;
import org.distill4j.runtime.training.TrainingResult;
import org.distill4j.runtime.training.TrainingSettings;
import org.distill4j.samples.ranking.scheme.QuestionSchemes_UndistilledDistiller;

/**
 * The schemes on one data set with one seed. A teacher is trained, and with another seed the
 * network that all students begin as; every scheme then trains a student for as many epochs.
 * Nothing is chosen or stopped by the questions that the networks are judged by.
 */
public final class RankingExperiment {

  private static final int BATCH = 256;

  /** What parts the seed of the students' beginning from the teacher's. */
  private static final long STUDENT_SEED = 1_000_003;

  private final RankingData data;
  private final Scheme undistilled;
  private final long seed;
  private final TrainingListener listener;
  private final Map<Individual, TrainingResult> trained = new HashMap<>();

  /** An experiment that has not begun. */
  public RankingExperiment(
      RankingData data, Schemes schemes, long seed, TrainingListener listener) {
    this.data = data;
    this.undistilled = schemes.get(Schemes.UNDISTILLED);
    this.seed = seed;
    this.listener = listener;
  }

  /** A network that was trained with annotated answers alone. */
  private record Individual(TrainingSettings training, int width) {}

  /** The teacher, which is trained when it is first asked for. */
  public TrainingResult teacher(RankingSettings settings) {
    return individual("teacher", settings.individual(), settings.teacherWidth(), seed);
  }

  /** What a student begins as; empty if with new parameters. */
  private Optional<TrainingResult> beginning(RankingSettings settings) {
    return switch (settings.initialisation()) {
      case INDIVIDUAL ->
          Optional.of(
              individual(
                  "student before distillation",
                  settings.individual(),
                  settings.studentWidth(),
                  seed + STUDENT_SEED));
      case TEACHER -> Optional.of(teacher(settings));
      case SCRATCH -> Optional.empty();
    };
  }

  private TrainingResult individual(String name, TrainingSettings settings, int width, long from) {
    TrainingSettings training = settings.toBuilder().seed(from).build();
    Individual key = new Individual(training, width);
    TrainingResult known = trained.get(key);
    if (known == null) {
      started(name);
      Distiller distiller = undistilled.distiller(data.sizes().withWidth(width), Map.of());
      known = train(training, distiller.studentTraining(from), data.examples());
      trained.put(key, known);
    }
    return known;
  }

  private TrainingResult train(TrainingSettings training, TrainingGraph graph, Examples examples) {
    return new Trainer(training, listener).train(graph, examples, Optional.empty());
  }

  private void started(String stage) {
    listener.stageStarted(stage + ", seed " + seed);
  }

  /** A network that does not see the videos, trained as the teacher is. */
  public TrainingResult questionOnly(RankingSettings settings) {
    started("question only");
    Distiller distiller =
        data.sizes()
            .withWidth(settings.teacherWidth())
            .build(QuestionSchemes_UndistilledDistiller.builder());
    TrainingSettings training = settings.individual().toBuilder().seed(seed).build();
    return train(training, distiller.studentTraining(seed), data.examples());
  }

  /** Trains a student by a scheme. */
  public TrainingResult student(Variant variant) {
    RankingSettings settings = variant.settings();
    Distiller distiller = variant.distiller(data.sizes()).prepared();
    boolean distils = readsTeacher(distiller);
    Optional<TrainingResult> teacher = distils ? Optional.of(teacher(settings)) : Optional.empty();
    Optional<ComputationGraph> beginning = beginning(settings).map(TrainingResult::graph);
    started(variant.title());
    Examples examples = teacher.map(it -> with(distiller, it.graph())).orElse(data.examples());
    Trainer trainer = new Trainer(settings.ofStudents().toBuilder().seed(seed).build(), listener);
    long from = beginning.isPresent() ? seed : seed + STUDENT_SEED;
    TrainingGraph graph = distils ? distiller.distillation(from) : distiller.studentTraining(from);
    return beginning.isPresent()
        ? trainer.trainFurther(graph, beginning.get(), examples, Optional.empty())
        : trainer.train(graph, examples, Optional.empty());
  }

  private Examples with(Distiller distiller, ComputationGraph teacher) {
    RecordedSignals signals =
        new SignalRecorder(teacher, distiller.signals(), BATCH).record(data.examples(), listener);
    return data.examples().with(signals.columns());
  }

  /** Whether it learns from the teacher at any time. */
  private static boolean readsTeacher(Distiller distiller) {
    return distiller.losses().stream()
        .filter(loss -> !loss.isIndividual())
        .anyMatch(loss -> !loss.weight().equals(WeightSchedule.constant(0)));
  }
}
