package org.distill4j.runtime.training;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.distill4j.runtime.data.Batches;
import org.distill4j.runtime.data.Column;
import org.distill4j.runtime.data.ContentDigest;
import org.distill4j.runtime.data.Examples;
import org.distill4j.runtime.data.FeatureColumn;
import org.distill4j.runtime.data.IndexedColumn;
import org.distill4j.runtime.data.LabelColumn;
import org.distill4j.runtime.data.TokenColumn;
import org.distill4j.runtime.data.UnusableDataException;
import org.distill4j.runtime.data.Value;
import org.distill4j.runtime.evaluation.EvaluationSet;
import org.distill4j.runtime.graph.Distiller;
import org.distill4j.runtime.graph.GraphRunner;
import org.distill4j.runtime.graph.LayerVertex;
import org.distill4j.runtime.graph.TrainingGraph;
import org.distill4j.runtime.kernel.array.Buffers;
import org.distill4j.runtime.training.check.DataCheck;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Data sets that do not fit the networks. */
class DataCheckTest {

  private static final TrainingSettings SETTINGS =
      TrainingSettings.builder().epochs(2).batchSize(30).learningRate(0.04).seed(3).build();
  private static final Examples EXAMPLES = TinyTask.examples(60, 1);
  private static final EvaluationSet HELD = TinyTask.set(40, 2);

  private final List<String> phases = new ArrayList<>();

  /** Counts the batches that are read. */
  private record Counted(Column column, List<Integer> batches) implements Column {

    @Override
    public int size() {
      return column.size();
    }

    @Override
    public Value batch(int[] examples, DataType type, Buffers buffers) {
      batches.add(examples.length);
      return column.batch(examples, type, buffers);
    }

    @Override
    public void digest(ContentDigest digest) {
      column.digest(digest);
    }

    @Override
    public int length(int example) {
      return column.length(example);
    }
  }

  private static LabelColumn labels(int size, int classes) {
    int[][] answers = new int[size][];
    Arrays.setAll(answers, i -> new int[] {i % classes});
    return new LabelColumn(classes, answers);
  }

  /** Sentences of three words, but one. */
  private static Column words(int size, int place, int... odd) {
    int[][] words = new int[size][];
    Arrays.setAll(words, i -> i == place ? odd : new int[] {1, 2, 3});
    return new TokenColumn(words);
  }

  private static Examples with(Examples examples, String column, Column other) {
    return examples.with(Map.of(column, other));
  }

  private static EvaluationSet withAnswers(Column answers) {
    return EvaluationSet.of(HELD.examples(), answers);
  }

  private String refusal(Distiller distiller, Examples examples, EvaluationSet validation) {
    return refusal(distiller, examples, validation, Map.of());
  }

  private String refusal(
      Distiller distiller,
      Examples examples,
      EvaluationSet validation,
      Map<String, ComputationGraph> trained) {
    TrainingListener listener =
        new TrainingListener() {
          @Override
          public void phaseStarted(String phase) {
            phases.add(phase);
          }
        };
    DistillationRun run =
        new DistillationRun(
            distiller,
            examples,
            Optional.of(new Validation(validation, "answer")),
            SETTINGS,
            SETTINGS,
            listener);
    String message = assertThrows(UnusableDataException.class, () -> run.run(trained)).getMessage();
    assertThat(phases).isEmpty();
    assertThat(message).doesNotContain("\n");
    return message;
  }

  @Test
  void aValidationSetThatIsWrongOnlyInItsAnswersIsRefused() {
    EvaluationSet wrong = withAnswers(labels(40, TinyTask.CLASSES + 1));

    assertThat(refusal(new TinyDistiller(), EXAMPLES, wrong))
        .isEqualTo(
            "Example 0 of the validation data does not fit TinyTeacher at 'answer', which is"
                + " compared with the correct answers: The evaluated node has the shape [1, 6], but"
                + " the correct answers of 1 examples are of 7 classes. Fix: correct the data, or"
                + " the dimensions of TinyTeacher.");
  }

  @Test
  void aWordBeyondTheVocabularyIsRefusedWhereverItIs() {
    Column words = words(60, 47, 3, TinyTask.WORDS, 5);
    String reason =
        " at 'words', which reads the column 'question': The token index 30 at step 1 of example 0"
            + " of the batch is outside the vocabulary of 30 words. Check that the tokens were"
            + " encoded with the same vocabulary.";

    assertThat(refusal(new TinyDistiller(), with(EXAMPLES, "question", words), HELD))
        .isEqualTo(
            "Example 47 of the training data does not fit TinyTeacher"
                + reason
                + " Fix: correct the data, or the dimensions of TinyTeacher.");
    EvaluationSet held =
        EvaluationSet.of(
            Examples.builder().input("question", words(40, 9, 1, TinyTask.WORDS)).build(),
            HELD.answers());
    assertThat(refusal(new TinyDistiller(), EXAMPLES, held))
        .startsWith("Example 9 of the validation data does not fit TinyTeacher" + reason);
  }

  @Test
  void numbersInPlaceOfWordsAreRefused() {
    Column features = new FeatureColumn(new float[60][3]);

    assertThat(refusal(new TinyDistiller(), with(EXAMPLES, "question", features), HELD))
        .startsWith(
            "Example 0 of the training data does not fit TinyTeacher at 'words', which reads the"
                + " column 'question': EmbeddingLayer[");
    assertThat(refusal(new TinyDistiller(), with(EXAMPLES, "question", features), HELD))
        .contains(
            "reads indices [batch, steps], but its input is [1, 3] of the type FLOAT. Feed it a"
                + " column of tokens. Fix: correct the data");
  }

  @Test
  void sharedValuesAreChecked() {
    int[] entries = new int[60];
    entries[31] = 3;
    Column words = new IndexedColumn(words(5, 3, TinyTask.WORDS), entries);

    assertThat(refusal(new TinyDistiller(), with(EXAMPLES, "question", words), HELD))
        .startsWith("Example 31 of the training data does not fit TinyTeacher at 'words'");
  }

  @Test
  void aSequenceBeyondThePositionsIsRefused() {
    Column words = words(60, 20, 1, 2, 3, 4, 5, 6, 7);

    assertThat(refusal(new NormalisedDistiller(), with(EXAMPLES, "question", words), HELD))
        .isEqualTo(
            "Example 20 of the training data does not fit Normalised at 'placed', which reads the"
                + " column 'question': The sequences of this batch have 7 steps, but the position"
                + " table has 6 rows. Cut the sequences, or raise the number of positions. Fix:"
                + " correct the data, or the dimensions of Normalised.");
  }

  @Test
  void labelsOfOtherClassesAreRefused() {
    Examples labelled = with(EXAMPLES, "label/annotated", labels(60, TinyTask.CLASSES + 2));
    assertThat(refusal(new TinyDistiller(), labelled, HELD))
        .startsWith(
            "Example 0 of the training data does not fit TinyTeacher at 'loss/answers', which reads"
                + " the column 'label/annotated': ");
  }

  @Test
  void aGivenTeacherIsRunOnTheData() {
    ComputationGraph teacher = new TinyAnswerer("TinyTeacher", 24).initialised(1);
    Examples wrong = with(EXAMPLES, "question", words(60, 59, TinyTask.WORDS + 4));

    assertThat(refusal(new TinyDistiller(), wrong, HELD, Map.of("", teacher)))
        .startsWith("Example 59 of the training data does not fit TinyTeacher at 'words'");
  }

  @Test
  void aTrainerChecksAllItsData() {
    TrainingGraph training = new TinyDistiller().studentTraining(1);
    Trainer trainer = new Trainer(SETTINGS, TrainingListener.silent());
    Optional<Validation> wrong =
        Optional.of(new Validation(withAnswers(labels(40, TinyTask.CLASSES - 1)), "answer"));
    Examples held = with(EXAMPLES, "question", words(60, 5, TinyTask.WORDS));

    assertThat(
            assertThrows(
                UnusableDataException.class, () -> trainer.train(training, EXAMPLES, wrong)))
        .hasMessageThat()
        .startsWith("Example 0 of the validation data does not fit TinyStudent at 'answer'");
    assertThat(
            assertThrows(
                UnusableDataException.class,
                () -> trainer.watching(held).train(training, EXAMPLES, Optional.empty())))
        .hasMessageThat()
        .startsWith("Example 5 of the monitored data does not fit TinyStudent at 'words'");
    Examples unlabelled = Examples.builder().input("question", EXAMPLES.column("question")).build();
    assertThat(
            assertThrows(
                UnusableDataException.class,
                () -> trainer.watching(unlabelled).train(training, EXAMPLES, Optional.empty())))
        .hasMessageThat()
        .isEqualTo(
            "The monitored data do not fit TinyStudent: Unknown column 'label/annotated'. Available:"
                + " question.");
  }

  @Test
  void theCheckChangesNeitherStateNorDraws() {
    TrainingGraph training = new NormalisedDistiller().studentTraining(4);
    ComputationGraph plain = training.initialised();
    step(training, plain);
    ComputationGraph checked = training.initialised();
    INDArray before = checked.params().dup();

    new DataCheck()
        .of(training, checked)
        .examples("training", EXAMPLES)
        .answers("validation", HELD, "answer");

    assertThat(checked.params()).isEqualTo(before);
    String untouched = state(training.initialised());
    assertThat(state(checked)).isEqualTo(untouched);
    step(training, checked);
    assertThat(state(plain)).isNotEqualTo(untouched);
    assertThat(state(checked)).isEqualTo(state(plain));
    assertThat(checked.getFlattenedGradients()).isEqualTo(plain.getFlattenedGradients());
  }

  /** Runs a step with dropout and batch statistics. */
  private static void step(TrainingGraph training, ComputationGraph graph) {
    GraphRunner runner = new GraphRunner(graph, training.lossNodes());
    Batches batches = new Batches(EXAMPLES, runner.inputs(), DataType.FLOAT);
    runner.forward(batches.batch(new int[] {1, 2, 3, 4, 5}).values(), true, 1);
    runner.backward(training.weights());
  }

  private static String state(ComputationGraph graph) {
    return ((LayerVertex) graph.getConfiguration().getVertices().get("normal")).getState();
  }

  @Test
  void theSameNodesAreRunOnTheSameDataOnce() {
    List<Integer> batches = new ArrayList<>();
    Examples counted =
        with(EXAMPLES, "question", new Counted(EXAMPLES.column("question"), batches));
    DataCheck check = new DataCheck();
    TinyDistiller distiller = new TinyDistiller();

    check.of(distiller.studentTraining(1)).examples("training", counted);
    int once = batches.size();
    assertThat(batches.stream().mapToInt(Integer::intValue).sum()).isAtMost(8);
    check.of(distiller.distillation(2)).examples("training", counted);
    assertThat(batches).hasSize(once);
    check.of(distiller.training(distiller.teachers().get(0), 1)).examples("training", counted);
    assertThat(batches).hasSize(2 * once);
  }
}
