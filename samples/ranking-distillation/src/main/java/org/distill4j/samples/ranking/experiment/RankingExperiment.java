package org.distill4j.samples.ranking.experiment;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.distill4j.runtime.data.Examples;
import org.distill4j.runtime.graph.Distiller;
import org.distill4j.runtime.graph.Teacher;
import org.distill4j.runtime.graph.TrainingGraph;
import org.distill4j.runtime.graph.WeightSchedule;
import org.distill4j.runtime.teacher.SignalRecorder;
import org.distill4j.runtime.training.Trainer;
import org.distill4j.runtime.training.TrainingListener;
import org.distill4j.runtime.training.TrainingResult;
import org.distill4j.runtime.training.TrainingSettings;
import org.distill4j.samples.ranking.scheme.QuestionAnswererUndistilledDistiller;
import org.distill4j.samples.video.NetworkStore;

/**
 * The schemes on one data set with one seed. A teacher is trained, and with another seed the
 * network that all students begin as; every scheme then trains a student for as many epochs. A
 * scheme with other teachers has these trained when it is run. Nothing is chosen or stopped by the
 * questions that the networks are judged by.
 */
public final class RankingExperiment {

  private static final int BATCH = 256;

  /** What parts the seed of the students' beginning from the teacher's. */
  private static final long STUDENT_SEED = 1_000_003;

  /** What parts the seeds of the teachers of a scheme that has several. */
  private static final long TEACHER_SEED = 2_000_003;

  private final RankingData data;
  private final Scheme undistilled;
  private final String key;
  private final long seed;
  private final NetworkStore networks;
  private final TrainingListener listener;
  private final Map<String, ComputationGraph> graphs = new HashMap<>();

  /**
   * An experiment that has not begun.
   *
   * @param networks where teachers and what students begin as are kept
   */
  public RankingExperiment(
      RankingData data,
      Schemes schemes,
      long seed,
      NetworkStore networks,
      TrainingListener listener) {
    this.data = data;
    this.undistilled = schemes.get(Schemes.UNDISTILLED);
    this.key = schemes.key();
    this.seed = seed;
    this.networks = networks;
    this.listener = listener;
  }

  private Individual asTeacher(RankingSettings settings) {
    return Individual.asStudents("teacher", undistilled, settings, settings.teacherWidth(), seed);
  }

  /** A teacher of a scheme; the usual one where it is the student's network and the first. */
  private Individual asTeacher(Variant variant, Teacher teacher, int place) {
    RankingSettings settings = variant.settings();
    Individual usual = asTeacher(settings);
    return place == 0 && teacher.network().name().equals(usual.network(data.sizes()).name())
        ? usual
        : Individual.ofScheme(
            variant.scheme(),
            teacher.name(),
            settings,
            settings.teacherWidth(),
            seed + place * TEACHER_SEED);
  }

  /**
   * Trains a teacher.
   *
   * @throws IOException if it cannot be kept
   */
  public TrainingResult teacher(RankingSettings settings) throws IOException {
    return trained(asTeacher(settings));
  }

  /** What a student begins as; empty if with new parameters. */
  private Optional<ComputationGraph> beginning(RankingSettings settings) throws IOException {
    return switch (settings.initialisation()) {
      case INDIVIDUAL ->
          Optional.of(
              graph(
                  Individual.asStudents(
                      "student before distillation",
                      undistilled,
                      settings,
                      settings.studentWidth(),
                      seed + STUDENT_SEED)));
      case TEACHER -> Optional.of(graph(asTeacher(settings)));
      case SCRATCH -> Optional.empty();
    };
  }

  /** A network, which is trained when it is first asked for and not kept. */
  private ComputationGraph graph(Individual network) throws IOException {
    String depends = depends(network);
    ComputationGraph known = graphs.get(depends + network.seed());
    if (known != null) {
      return known;
    }
    Optional<ComputationGraph> kept =
        networks.find(network.network(data.sizes()), network.name(), network.seed(), depends);
    if (kept.isEmpty()) {
      return trained(network).graph();
    }
    graphs.put(depends + network.seed(), kept.get());
    return kept.get();
  }

  private String depends(Individual network) {
    return network.key(data.sizes()) + key + " data " + data.examples().fingerprint();
  }

  private TrainingResult trained(Individual network) throws IOException {
    started(network.name());
    TrainingSettings training =
        network.settings().individual().toBuilder().seed(network.seed()).build();
    TrainingResult trained = train(training, network.training(data.sizes()), data.examples());
    String depends = depends(network);
    graphs.put(depends + network.seed(), trained.graph());
    networks.keep(trained, network.name(), network.seed(), depends);
    return trained;
  }

  private TrainingResult train(TrainingSettings training, TrainingGraph graph, Examples examples) {
    return new Trainer(training, listener).train(graph, examples, Optional.empty());
  }

  private void started(String phase) {
    listener.phaseStarted(phase + ", seed " + seed);
  }

  /** A network that does not see the videos, trained as the teacher is. */
  public TrainingResult questionOnly(RankingSettings settings) {
    started("question only");
    Distiller distiller =
        data.sizes()
            .withWidth(settings.teacherWidth())
            .build(QuestionAnswererUndistilledDistiller.builder());
    TrainingSettings training = settings.individual().toBuilder().seed(seed).build();
    return train(training, distiller.studentTraining(seed), data.examples());
  }

  /**
   * Trains a student by a scheme.
   *
   * @throws IOException if a network that it needs cannot be kept or read
   */
  public TrainingResult student(Variant variant) throws IOException {
    RankingSettings settings = variant.settings();
    Distiller distiller = variant.distiller(data.sizes()).prepared();
    boolean distils = readsTeacher(distiller);
    Examples examples = distils ? taught(variant, distiller) : data.examples();
    Optional<ComputationGraph> beginning = beginning(settings);
    started(variant.title());
    Trainer trainer = new Trainer(settings.ofStudents().toBuilder().seed(seed).build(), listener);
    long from = beginning.isPresent() ? seed : seed + STUDENT_SEED;
    TrainingGraph graph = distils ? distiller.distillation(from) : distiller.studentTraining(from);
    return beginning.isPresent()
        ? trainer.trainFurther(graph, beginning.get(), examples, Optional.empty())
        : trainer.train(graph, examples, Optional.empty());
  }

  /** The examples with what the teachers of a scheme give, each of which is trained if need be. */
  private Examples taught(Variant variant, Distiller distiller) throws IOException {
    Examples examples = data.examples();
    for (int place = 0; place < distiller.teachers().size(); place++) {
      Teacher teacher = distiller.teachers().get(place);
      ComputationGraph trained = graph(asTeacher(variant, teacher, place));
      SignalRecorder recorder = new SignalRecorder(trained, distiller.signals(teacher), BATCH);
      examples = examples.with(recorder.record(data.examples(), listener).columns());
    }
    return examples;
  }

  /** Whether it learns from the teacher at any time. */
  private static boolean readsTeacher(Distiller distiller) {
    return distiller.losses().stream()
        .filter(loss -> !loss.isIndividual())
        .anyMatch(loss -> !loss.weight().equals(WeightSchedule.constant(0)));
  }
}
