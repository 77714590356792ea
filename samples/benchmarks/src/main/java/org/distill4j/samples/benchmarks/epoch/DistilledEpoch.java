package org.distill4j.samples.benchmarks.epoch;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.distill4j.runtime.data.Examples;
import org.distill4j.runtime.graph.Distiller;
import org.distill4j.runtime.graph.DistillerBuilder;
import org.distill4j.runtime.graph.TrainingGraph;
import org.distill4j.runtime.teacher.RecordedSignals;
import org.distill4j.runtime.teacher.SignalRecorder;
import org.distill4j.runtime.training.Trainer;
import org.distill4j.runtime.training.TrainingListener;
import org.distill4j.runtime.training.TrainingSettings;
import org.distill4j.runtime.training.optimiser.AdamW;
import org.distill4j.samples.benchmarks.measure.Comparison;
import org.distill4j.samples.benchmarks.measure.Group;
import org.distill4j.samples.benchmarks.measure.SameResults;
import org.distill4j.samples.benchmarks.measure.Settings;
import org.distill4j.samples.benchmarks.measure.Subject;
import org.distill4j.samples.benchmarks.measure.Work;
import org.distill4j.samples.ranking.scheme.AnswererExponentialListNetDistiller;
import org.distill4j.samples.ranking.scheme.AnswererPairwiseTransportDistiller;
import org.distill4j.samples.ranking.scheme.AnswererVanillaDistiller;

/**
 * An epoch of the ranking sample's student, including the construction of the graph: with recorded
 * teacher signals, with the teacher run in the epoch, and without a teacher.
 */
public final class DistilledEpoch implements Subject {

  private static final VideoQuestions QUESTIONS = new VideoQuestions(1280, 16, 512, 12, 2349);
  private static final int BATCH = 64;
  private static final int RECORDED_TOGETHER = 256;
  private static final long SEED = 1;

  private final String name;
  private final String description;
  private final Supplier<? extends DistillerBuilder> distillers;

  private DistilledEpoch(
      String name, String description, Supplier<? extends DistillerBuilder> distillers) {
    this.name = name;
    this.description = description;
    this.distillers = distillers;
  }

  /** Returns the subjects of three schemes. */
  public static List<Subject> all() {
    return List.of(
        new DistilledEpoch(
            "epoch-vanilla",
            "epoch of 20 steps, the teacher's probabilities",
            AnswererVanillaDistiller::builder),
        new DistilledEpoch(
            "epoch-lists",
            "the same with lists of the teacher",
            AnswererExponentialListNetDistiller::builder),
        new DistilledEpoch(
            "epoch-pairs",
            "the same with pairs and transport margins from ten passes of the teacher",
            AnswererPairwiseTransportDistiller::builder));
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Group group() {
    return Group.EPOCHS;
  }

  @Override
  public String description() {
    return description;
  }

  @Override
  public List<Comparison> run(Settings settings) {
    settings.progress().begins("recording the teacher");
    Examples examples = QUESTIONS.drawn();
    Distiller distiller = distillers.get().setAll(QUESTIONS.dimensions()).build().prepared();
    ComputationGraph teacher = distiller.teacher().initialised(SEED);
    SignalRecorder recorder = new SignalRecorder(teacher, distiller.signals(), RECORDED_TOGETHER);
    RecordedSignals recorded = record(recorder, examples);
    settings.progress().begins("comparing the trained parameters, then timing epochs");
    List<Work> distilled =
        List.of(
            work("recorded signals", () -> distilled(distiller, examples, recorded)),
            work(
                "teacher in the epoch",
                () -> distilled(distiller, examples, record(recorder, examples))));
    SameResults.check(distilled);
    List<Work> contenders =
        List.of(
            distilled.get(0),
            distilled.get(1),
            work("without a teacher", () -> train(distiller.studentTraining(SEED), examples)));
    return List.of(Comparison.of(name, settings.rounds().few().run(contenders)));
  }

  private static RecordedSignals record(SignalRecorder recorder, Examples examples) {
    return recorder.record(examples, (done, total) -> {});
  }

  private static float[] distilled(
      Distiller distiller, Examples examples, RecordedSignals recorded) {
    return train(distiller.distillation(SEED), examples.with(recorded.columns()));
  }

  private static float[] train(TrainingGraph training, Examples examples) {
    TrainingSettings settings =
        TrainingSettings.builder()
            .epochs(1)
            .batchSize(BATCH)
            .optimiser(new AdamW(0.01))
            .patience(0)
            .seed(SEED)
            .build();
    return new Trainer(settings, TrainingListener.silent())
        .train(training, examples, Optional.empty())
        .graph()
        .params()
        .data()
        .asFloat();
  }

  /** A training of one epoch. */
  @FunctionalInterface
  private interface Run {

    /** Returns the parameters after the epoch. */
    float[] parameters();
  }

  private static Work work(String contender, Run epoch) {
    return new Work(contender, epoch::parameters, () -> Map.of("parameters", epoch.parameters()));
  }
}
