package org.distill4j.samples.gloss.study;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.distill4j.experiment.Results;
import org.distill4j.experiment.Study;
import org.distill4j.experiment.data.StudyData;
import org.distill4j.experiment.store.Run;
import org.distill4j.experiment.trial.Trial;
import org.distill4j.runtime.data.Examples;
import org.distill4j.runtime.evaluation.EvaluationSet;
import org.distill4j.runtime.evaluation.StandardMetrics;
import org.distill4j.runtime.teacher.SignalTable;
import org.distill4j.runtime.teacher.body.NetworkBody;
import org.distill4j.runtime.teacher.body.RecordedBody;
import org.distill4j.runtime.training.TrainingListener;
import org.distill4j.runtime.training.TrainingSettings;
import org.distill4j.samples.gloss.data.Gloss;
import org.distill4j.samples.gloss.data.GlossColumns;
import org.distill4j.samples.gloss.data.GlossParts;
import org.distill4j.samples.gloss.data.GlossReader;
import org.distill4j.samples.gloss.teacher.GlossTeacherGraph;

/**
 * Compares students of the encoder with students of labels alone, for a number of labels. The
 * teacher of a seed is the encoder with the probe of that seed, whose answers are recorded for all
 * glosses to learn from.
 */
public final class GlossStudy {

  private static final int RECORDING_BATCH = 1_024;

  /** The greatest weight of the loss on labels, however few there are. */
  private static final double MOST_WEIGHT = 20;

  private final GlossParts parts;
  private final GlossColumns columns;
  private final SignalTable vectors;
  private final TrainingSettings distilled;
  private final UnaryOperator<Study> settings;

  /**
   * Creates a study.
   *
   * @param parts the glosses, with as many labels as are known
   * @param columns the columns of glosses
   * @param vectors the vectors of the encoder for all of them
   * @param distilled the training of distilled students
   * @param settings sets what all studies share, such as the listener
   */
  public GlossStudy(
      GlossParts parts,
      GlossColumns columns,
      SignalTable vectors,
      TrainingSettings distilled,
      UnaryOperator<Study> settings) {
    this.parts = parts;
    this.columns = columns;
    this.vectors = vectors;
    this.distilled = distilled;
    this.settings = settings;
  }

  /**
   * Runs all trials.
   *
   * @param folder the folder that keeps the results, from which the study is resumed
   * @throws IOException if a result cannot be read or kept
   */
  public Results run(List<Long> seeds, Optional<Path> folder) throws IOException {
    int labels = parts.labelled().size();
    TrainingSettings onLabels = GlossTrials.onLabels(labels);
    StudyData labelled = data(parts.labelled());
    Study alone = study(labelled, seeds, folder);
    List<Trial> students = GlossTrials.onLabels(onLabels);
    List<Run> runs = new ArrayList<>(alone.run(students).runs());
    List<Gloss> all = parts.training();
    StudyData data = data(all);
    double weight = Math.min(MOST_WEIGHT, (double) all.size() / labels);
    List<Trial> trials = GlossTrials.distilled(distilled, weight);
    for (long seed : seeds) {
      RecordedBody teacher = teacher(labelled, onLabels, data.training(), seed);
      StudyData taught = data.withBodies(Map.of(EncoderVectors.teacher().name(), teacher));
      runs.addAll(study(taught, List.of(seed), folder).run(trials).runs());
    }
    Results results = new Results(data.groups(), StandardMetrics.ACCURACY, runs);
    alone.warn(results, Stream.concat(students.stream(), trials.stream()).toList());
    return results;
  }

  private Study study(StudyData data, List<Long> seeds, Optional<Path> folder) {
    Study study = settings.apply(Study.of(data).withSeeds(seeds));
    return folder.map(study::resumedIn).orElse(study);
  }

  /** Trains the probe of a seed and records its answers. */
  private RecordedBody teacher(
      StudyData labelled, TrainingSettings training, Examples glosses, long seed)
      throws IOException {
    ComputationGraph probe =
        Study.of(labelled).runner(0, seed).train(GlossTrials.probe(training)).training().graph();
    GlossTeacherGraph declared = EncoderVectors.teacher();
    SignalTable answers =
        SignalTable.record(
            declared,
            NetworkBody.of(probe),
            glosses,
            List.of(GlossTeacherGraph.ANSWER),
            RECORDING_BATCH,
            TrainingListener.silent());
    return new RecordedBody(
        Map.of(
            GlossTeacherGraph.SENTENCE, vectors.signal(EncoderVectors.SIGNAL),
            GlossTeacherGraph.ANSWER, answers.signal(GlossTeacherGraph.ANSWER)));
  }

  private StudyData data(List<Gloss> training) {
    List<Gloss> test = parts.test();
    int labels = Math.min(training.size(), parts.labelled().size());
    StudyData data =
        StudyData.of(
            columns.examples(training, labels),
            EvaluationSet.of(
                columns.examples(test, test.size()), GlossColumns.labels(test, test.size())),
            Map.of("vocabulary", columns.vocabulary().size(), "classes", GlossReader.CLASSES));
    return data.withGroups(IntStream.range(0, test.size()).mapToObj(i -> test.get(i).id()).toList())
        .withTexts(i -> test.get(i).text(), GlossReader.NAMES);
  }
}
