package org.distill4j.examples;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.distill4j.examples.external.EncoderGraph;
import org.distill4j.examples.external.FromEncoderDistiller;
import org.distill4j.examples.external.FromSentencesDistiller;
import org.distill4j.runtime.data.Batch;
import org.distill4j.runtime.data.Examples;
import org.distill4j.runtime.data.LabelColumn;
import org.distill4j.runtime.data.TokenColumn;
import org.distill4j.runtime.graph.Distiller;
import org.distill4j.runtime.teacher.SignalTable;
import org.distill4j.runtime.teacher.body.BodyReader;
import org.distill4j.runtime.teacher.body.BodyValue;
import org.distill4j.runtime.teacher.body.ExternalGraph;
import org.distill4j.runtime.teacher.body.TeacherBody;
import org.distill4j.runtime.training.DistillationResult;
import org.distill4j.runtime.training.DistillationRun;
import org.distill4j.runtime.training.TrainingListener;
import org.distill4j.runtime.training.TrainingResult;
import org.distill4j.runtime.training.TrainingSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** A teacher that is declared and computed elsewhere teaches like a network. */
final class ExternalTeachersTest {

  @TempDir private Path folder;

  private static final int SIZE = 24;
  private static final int ANSWERS = 4;
  private static final FromEncoderDistiller DISTILLER =
      FromEncoderDistiller.builder().answers(ANSWERS).build();

  @Test
  void theGeneratedClassDeclaresTheBody() {
    EncoderGraph declared = DISTILLER.teacher();

    assertThat(declared.inputs()).containsExactly("text");
    assertThat(declared.outputs()).containsExactly("states", "sentence", "answer").inOrder();
    assertThat(declared.bodyInputs().get(0).mask()).isEqualTo("attention_mask");
    assertThat(declared.bodyInputs().get(0).zeros()).containsExactly("token_type_ids");
    assertThat(declared.signal("states").shapeInWords()).isEqualTo("[batch, pieces, 12]");
    assertThat(declared.signal("answer").shapeInWords()).isEqualTo("[batch, 4]");
    assertThat(DISTILLER.teachers().get(0).losses()).isEmpty();
    assertThat(assertThrows(IllegalStateException.class, () -> declared.initialised(1)))
        .hasMessageThat()
        .contains("is external: its nodes are computed by a body");
  }

  @Test
  void aBodyTeachesTheStudent() {
    DistillationResult result = run().withBodies(Map.of("", new TokenBody())).run();

    assertThat(result.teachers()).isEmpty();
    assertThat(result.distilled().epochs().get(1).losses().keySet())
        .containsExactly("answers", "softAnswers", "sentences", "steps");
    double first = result.distilled().epochs().get(0).losses().get("sentences");
    double last = result.distilled().epochs().get(29).losses().get("sentences");
    assertThat(last).isLessThan(first / 2);
  }

  @Test
  void recordedSignalsTeachLikeTheBodyThatTheyCameFrom() throws IOException {
    FromSentencesDistiller sentences = FromSentencesDistiller.builder().answers(ANSWERS).build();
    Examples examples = examples(order(false));
    SignalTable.record(
            sentences.teacher(),
            new TokenBody(),
            examples(order(true)),
            List.of("sentence", "answer"),
            5,
            TrainingListener.silent())
        .save(folder);
    TeacherBody recorded =
        SignalTable.load(
                folder, List.of("sentence", "answer"), Set.copyOf(examples.ids().orElseThrow()))
            .body();

    TrainingResult live = run(sentences, examples, new TokenBody()).run().distilled();
    TrainingResult again = run(sentences, examples, recorded).run().distilled();

    assertThat(again.epochs().get(29).losses()).isEqualTo(live.epochs().get(29).losses());
    assertThat(again.graph().params()).isEqualTo(live.graph().params());
  }

  @Test
  void aMissingOrMisnamedBodyIsToldFirst() {
    assertThat(assertThrows(IllegalArgumentException.class, () -> run().run()))
        .hasMessageThat()
        .isEqualTo(
            "The external teacher org.distill4j.examples.external.Encoder of"
                + " org.distill4j.examples.external.FromEncoder has no body. Fix:"
                + " withBodies(Map.of(\"\", body)).");
    assertThat(
            assertThrows(
                IllegalArgumentException.class,
                () -> run().withBodies(Map.of("Encoder", new TokenBody())).run()))
        .hasMessageThat()
        .contains("There is a body for the teacher 'Encoder'");
    assertThat(
            assertThrows(
                IllegalArgumentException.class,
                () -> run().run(Map.of("", DISTILLER.student().initialised(1)))))
        .hasMessageThat()
        .contains("that is external, so it has a body and no graph");
  }

  private static DistillationRun run() {
    return run(DISTILLER, examples(order(false)));
  }

  private static DistillationRun run(Distiller distiller, Examples examples, TeacherBody body) {
    return run(distiller, examples).withBodies(Map.of("", body));
  }

  private static DistillationRun run(Distiller distiller, Examples examples) {
    TrainingSettings settings =
        TrainingSettings.builder().epochs(30).batchSize(8).learningRate(0.03).seed(5).build();
    return new DistillationRun(
        distiller, examples, Optional.empty(), settings, settings, TrainingListener.silent());
  }

  private static int[] order(boolean reversed) {
    return IntStream.range(0, SIZE).map(i -> reversed ? SIZE - 1 - i : i).toArray();
  }

  /** Returns the examples in an order, each with its own id. */
  private static Examples examples(int[] order) {
    SplittableRandom random = new SplittableRandom(3);
    int[][] texts = new int[SIZE][];
    for (int i = 0; i < SIZE; i++) {
      texts[i] = random.ints(1 + random.nextInt(5), 0, 50).toArray();
    }
    int[][] ordered = IntStream.of(order).mapToObj(i -> texts[i]).toArray(int[][]::new);
    int[][] answers =
        Stream.of(ordered).map(text -> new int[] {text[0] % ANSWERS}).toArray(int[][]::new);
    return Examples.builder()
        .input("text", new TokenColumn(ordered))
        .label("annotated", new LabelColumn(ANSWERS, answers))
        .ids(IntStream.of(order).mapToObj(i -> "text-" + i).toList())
        .build();
  }

  /** Gives each value of a signal the index of the text's first token, divided by 50. */
  private static final class TokenBody implements TeacherBody {

    @Override
    public BodyReader open(ExternalGraph declared, List<BodyValue> wanted, Examples examples) {
      return new BodyReader() {
        @Override
        public List<String> inputs() {
          return declared.inputs();
        }

        @Override
        public List<INDArray> read(Batch batch) {
          INDArray tokens = batch.values().get("text").array().castTo(DataType.FLOAT).div(50);
          return wanted.stream().map(signal -> value(signal, tokens)).toList();
        }

        @Override
        public void close() {
          // Nothing is open.
        }
      };
    }

    private static INDArray value(BodyValue signal, INDArray tokens) {
      long[] shape = signal.axes().stream().mapToLong(axis -> axis.size()).toArray();
      INDArray value =
          shape.length == 2
              ? Nd4j.zeros(tokens.size(0), tokens.size(1), shape[1])
              : Nd4j.zeros(tokens.size(0), shape[0]);
      for (int i = 0; i < tokens.size(0); i++) {
        value.slice(i).assign(tokens.getDouble(i, 0));
      }
      return value;
    }

    @Override
    public String fingerprint() {
      return "tokens";
    }
  }
}
