package org.distill4j.examples;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.distill4j.examples.writing.OnItsOwnDistiller;
import org.distill4j.examples.writing.SmallWriterGraph;
import org.distill4j.examples.writing.WriterGraph;
import org.distill4j.runtime.data.Batch;
import org.distill4j.runtime.data.Batches;
import org.distill4j.runtime.data.Examples;
import org.distill4j.runtime.data.TokenColumn;
import org.distill4j.runtime.decoding.Decoder;
import org.distill4j.runtime.decoding.TokenRows;
import org.distill4j.runtime.graph.TrainingGraph;
import org.distill4j.runtime.teacher.RecordedSignals;
import org.distill4j.runtime.teacher.SignalRecorder;
import org.distill4j.runtime.training.DistillationRun;
import org.distill4j.runtime.training.Trainer;
import org.distill4j.runtime.training.TrainingListener;
import org.distill4j.runtime.training.TrainingResult;
import org.distill4j.runtime.training.TrainingSettings;
import org.distill4j.runtime.training.TrainingStep;
import org.distill4j.runtime.training.checkpoint.Checkpoints;
import org.distill4j.runtime.training.checkpoint.StopRequest;
import org.distill4j.runtime.training.checkpoint.TrainingStoppedException;
import org.distill4j.runtime.training.sampling.BatchSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

/** Trains a small writer on what it writes itself. */
final class OwnSamplesTest {

  private static final int VOCABULARY = 6;
  private static final int WORDS = 8;
  private static final String TEACHER = "teacher/next";

  /** Texts that no writer would write: each word again and again. */
  private static final Examples MONOTONOUS = monotonous();

  private static final ComputationGraph WRITER = decided();

  @TempDir private Path folder;

  private static Examples monotonous() {
    int[][] rows = new int[48][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = new int[i % 7 == 0 ? WORDS - 3 : WORDS];
      Arrays.fill(rows[i], i % VOCABULARY);
    }
    return Examples.builder().input("written", new TokenColumn(rows)).build();
  }

  /** Returns a teacher whose initial answers are made decided. */
  private static ComputationGraph decided() {
    ComputationGraph graph = WriterGraph.builder().vocabulary(VOCABULARY).build().initialised(3);
    graph.getVertex(WriterGraph.NEXT).params().muli(4);
    return graph;
  }

  private static OnItsOwnDistiller distiller(double fraction) {
    return OnItsOwnDistiller.builder()
        .vocabulary(VOCABULARY)
        .ownSamplesFraction(fraction)
        .wordsWeight(fraction == 0.5 ? 0.5 : 0)
        .build();
  }

  private static TrainingSettings settings(int epochs) {
    return TrainingSettings.builder()
        .epochs(epochs)
        .batchSize(16)
        .learningRate(0.02)
        .seed(5)
        .build();
  }

  private static Examples taught(OnItsOwnDistiller distiller) {
    RecordedSignals signals =
        new DistillationRun(
                distiller,
                MONOTONOUS,
                Optional.empty(),
                settings(1),
                settings(1),
                TrainingListener.silent())
            .record(WRITER);
    return MONOTONOUS.with(signals.columns());
  }

  private static TrainingResult trained(double fraction, int epochs, TrainingListener listener) {
    OnItsOwnDistiller distiller = distiller(fraction);
    return new Trainer(settings(epochs), listener)
        .train(distiller.distillation(5), taught(distiller), Optional.empty());
  }

  @Test
  void aFractionOfTheBatchesIsWrittenByTheStudent() {
    OnItsOwnDistiller distiller = distiller(0.5);
    TrainingGraph training = distiller.distillation(5);
    ComputationGraph graph = training.initialised();
    Examples examples = taught(distiller);
    BatchSource source = BatchSource.of(training, graph, examples, 5);
    Batches batches =
        new Batches(
            examples,
            source.columns(training.configuration().getNetworkInputs()),
            training.configuration().getDataType());
    Map<String, Double> weights = training.weights();

    int own = 0;
    for (int step = 0; step < 60; step++) {
      Batch read = batches.batch(new int[] {7, 1, 2});
      BatchSource.Step next = source.step(read, step, weights);
      int[][] before = TokenRows.of(read.values().get("written"));
      int[][] after = TokenRows.of(next.batch().values().get("written"));
      boolean written = !next.weights().keySet().equals(weights.keySet());
      if (written) {
        own++;
        assertThat(next.weights().keySet()).containsExactly("loss/softWords");
        assertThat(Arrays.deepEquals(after, before)).isFalse();
      } else {
        assertThat(after).isEqualTo(before);
      }
      for (int i = 0; i < after.length; i++) {
        assertThat(after[i]).hasLength(before[i].length);
        assertThat(after[i][0]).isEqualTo(before[i][0]);
      }
      if (step < 12) {
        assertThat(next.batch().values().get(TEACHER).array()).isEqualTo(answers(after));
      }
    }
    // Of 60 fair draws, fewer than 15 or more than 45 are one in 10,000.
    assertThat(own).isAtLeast(15);
    assertThat(own).isAtMost(45);
  }

  @Test
  void promptsEndAfterATokenAndSequencesWithAnother() {
    OnItsOwnDistiller distiller =
        OnItsOwnDistiller.builder()
            .vocabulary(VOCABULARY)
            .ownSamplesFraction(1)
            .ownSamplesAfter(4)
            .ownSamplesEnd(3)
            .build();
    int[][] rows = {{1, 2, 4, 0, 0, 0, 0, 0}, {4, 1, 4, 1, 1, 1}, {0, 0, 1, 1, 1, 1, 1}};
    Examples texts = Examples.builder().input("written", new TokenColumn(rows)).build();
    Examples examples =
        texts.with(new SignalRecorder(WRITER, distiller.signals(), 16).live(texts).columns());
    TrainingGraph training = distiller.distillation(5);
    BatchSource source = BatchSource.of(training, training.initialised(), examples, 5);
    List<String> columns = source.columns(training.configuration().getNetworkInputs());
    Batches batches = new Batches(examples, columns, training.configuration().getDataType());

    int ended = 0;
    for (int step = 0; step < 20; step++) {
      Batch read = batches.batch(new int[] {0, 1, 2});
      int[][] after =
          TokenRows.of(source.step(read, step, training.weights()).batch().values().get("written"));
      // The last has no token that ends a prompt, and stays as it is.
      assertThat(after[2]).isEqualTo(rows[2]);
      for (int i = 0; i < 2; i++) {
        int prompt = i == 0 ? 3 : 1;
        assertThat(Arrays.copyOf(after[i], prompt)).isEqualTo(Arrays.copyOf(rows[i], prompt));
        boolean whole = after[i].length == rows[i].length;
        int at = prompt;
        while (at < after[i].length && after[i][at] != 3) {
          at++;
        }
        assertThat(at).isAtLeast(after[i].length - 1);
        assertThat(whole || after[i][at] == 3).isTrue();
        ended += whole ? 0 : 1;
      }
    }
    assertThat(ended).isGreaterThan(5);
  }

  /** Returns the teacher's scores of texts. */
  private static INDArray answers(int[][] rows) {
    Examples texts = Examples.builder().input("written", new TokenColumn(rows)).build();
    int[] all = {0, 1, 2};
    Batch batch =
        new Batches(texts, List.of("written"), WRITER.getConfiguration().getDataType()).batch(all);
    List<String> inputs = List.of("written");
    return WRITER.output(false, batch.arrays(inputs), batch.masks(inputs))[0];
  }

  @Test
  void theDivergenceOnItsOwnTextsFallsFurtherThanOnThoseOfTheData() {
    ComputationGraph before = distiller(1).student().initialised(5);
    double untrained = divergence(before);
    double onData = divergence(trained(0, 40, TrainingListener.silent()).graph());
    double onItsOwn = divergence(trained(1, 40, TrainingListener.silent()).graph());

    assertThat(onItsOwn).isLessThan(untrained / 4);
    assertThat(onItsOwn).isLessThan(onData / 1.5);
  }

  /** Returns the mean of KL(student, teacher) over the steps of texts that the student writes. */
  private static double divergence(ComputationGraph student) {
    int[][] prompts = new int[60][];
    for (int i = 0; i < prompts.length; i++) {
      prompts[i] = new int[] {i % VOCABULARY};
    }
    int[][] texts =
        Decoder.sampling(student, SmallWriterGraph.WRITTEN, SmallWriterGraph.NEXT, 1, 99)
            .decode(
                Examples.builder().input("written", new TokenColumn(prompts)).build(),
                WORDS - 1,
                60);
    Examples written = Examples.builder().input("written", new TokenColumn(texts)).build();
    Batch batch =
        new Batches(written, List.of("written"), WRITER.getConfiguration().getDataType())
            .batch(IntStream.range(0, 60).toArray());
    List<String> inputs = List.of("written");
    INDArray p = softmax(student.output(false, batch.arrays(inputs), batch.masks(inputs))[0]);
    INDArray q = softmax(WRITER.output(false, batch.arrays(inputs), batch.masks(inputs))[0]);
    INDArray each = p.mul(Transforms.log(p).sub(Transforms.log(q)));
    return each.sumNumber().doubleValue() / (60 * WORDS);
  }

  private static INDArray softmax(INDArray scores) {
    return Transforms.softmax(scores.reshape(-1, VOCABULARY));
  }

  @Test
  void anInterruptedTrainingHasTheSameResult() {
    List<Boolean> own = new ArrayList<>();
    TrainingListener counting =
        new TrainingListener() {
          @Override
          public void stepEnded(TrainingStep step) {
            own.add(!step.losses().containsKey("words"));
          }
        };
    TrainingResult whole = trained(0.5, 4, counting);
    assertThat(own.subList(5, own.size())).containsAtLeast(true, false);

    OnItsOwnDistiller distiller = distiller(0.5);
    StopRequest request = new StopRequest();
    int[] steps = {0};
    TrainingListener stopping =
        new TrainingListener() {
          @Override
          public void stepEnded(TrainingStep step) {
            if (++steps[0] == 5) {
              request.request();
            }
          }
        };
    Checkpoints kept = Checkpoints.in(folder).every(Duration.ZERO);
    assertThrows(
        TrainingStoppedException.class,
        () ->
            new Trainer(settings(4), stopping)
                .withCheckpoints(kept.stoppedBy(request))
                .train(distiller.distillation(5), taught(distiller), Optional.empty()));
    TrainingResult resumed =
        new Trainer(settings(4), TrainingListener.silent())
            .withCheckpoints(kept)
            .train(distiller.distillation(5), taught(distiller), Optional.empty());

    assertThat(resumed.graph().params().toFloatVector())
        .isEqualTo(whole.graph().params().toFloatVector());
  }

  @Test
  void refusesATeacherThatIsRecorded() {
    OnItsOwnDistiller distiller = distiller(0.5);
    Examples recorded =
        MONOTONOUS.with(
            new SignalRecorder(WRITER, distiller.signals(), 16)
                .record(MONOTONOUS, TrainingListener.silent())
                .columns());
    Exception refused =
        assertThrows(
            IllegalArgumentException.class,
            () ->
                new Trainer(settings(1), TrainingListener.silent())
                    .train(distiller.distillation(5), recorded, Optional.empty()));
    assertThat(refused).hasMessageThat().contains("the values 'next' of the teacher are recorded");
  }
}
