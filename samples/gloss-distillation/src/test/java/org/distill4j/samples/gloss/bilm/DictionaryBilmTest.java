package org.distill4j.samples.gloss.bilm;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.distill4j.runtime.data.Examples;
import org.distill4j.runtime.graph.NodeParameters;
import org.distill4j.runtime.training.Epoch;
import org.distill4j.runtime.training.Trainer;
import org.distill4j.runtime.training.TrainingListener;
import org.distill4j.runtime.training.TrainingResult;
import org.distill4j.runtime.training.TrainingSettings;
import org.distill4j.samples.dictionary.question.DictionaryQuestions;
import org.distill4j.samples.dictionary.question.Partition;
import org.distill4j.samples.dictionary.question.QuestionOptions;
import org.distill4j.samples.dictionary.wordnet.WordNet;
import org.distill4j.samples.gloss.encoder.MiniLmFiles;
import org.distill4j.text.SubwordTokenizer;
import org.junit.jupiter.api.Test;

/**
 * A small FrozenBiLM learns dictionary questions above frozen layers of the pretrained encoder;
 * {@code -Dquestions=2000 -Depochs=4} make the run larger.
 */
final class DictionaryBilmTest {

  private static final int QUESTIONS = Integer.getInteger("questions", 32);
  private static final int EPOCHS = Integer.getInteger("epochs", 3);
  private static final int ANSWERS = 100;

  private static final MiniLmFiles FILES = new MiniLmFiles(Path.of("target", "minilm"));
  private static final TrainingSettings SETTINGS =
      TrainingSettings.builder()
          .epochs(EPOCHS)
          .batchSize(16)
          .learningRate(0.002)
          .seed(1)
          .patience(0)
          .build();

  private static final int LAYER =
      // Two adapters, and two norms.
      2 * (384 * 48 + 48 + 48 * 384 + 384) + 2 * 2 * 384;

  @Test
  void adaptersNormsAndTheMapBeforeTheOutputAreTrained() {
    DictionaryBilmGraph network = DictionaryBilmGraph.builder().answers(ANSWERS).build();
    long above = 384 * 384 + 384 + 2 * 384 + ANSWERS;

    assertThat(network.parameters()).isEqualTo(2 * 384 + 6 * LAYER + above);
    assertThat(SmallDictionaryBilmGraph.builder().answers(ANSWERS).build().parameters())
        .isEqualTo(2 * 384 + 2 * LAYER + above);
    assertThat(network.frozenParameters()).isGreaterThan(22_000_000L);
  }

  private static double[] values(ComputationGraph graph, String node, String name) {
    return NodeParameters.of(graph).get(node, name).data().asDouble();
  }

  @Test
  void learnsAboveFrozenWeights() throws IOException {
    assumeTrue(
        MiniLmFiles.areOnClassPath(),
        "the files of MiniLM are not on the class path: build without -DskipModels");
    DictionaryQuestions all =
        DictionaryQuestions.of(WordNet.embedded(), QuestionOptions.defaults().withAnswers(ANSWERS));
    ComputationGraph student =
        SmallDictionaryBilmGraph.builder()
            .answers(ANSWERS)
            .build()
            .pretrained(FILES.floatModel(), 1);
    Examples examples;
    try (SubwordTokenizer tokenizer = FILES.tokenizer()) {
      BilmQuestions questions = new BilmQuestions(tokenizer, all.encoding().answers());
      questions.answerRows(student);
      examples = questions.examples(all.questions(Partition.TRAINING).subList(0, QUESTIONS));
    }

    TrainingResult result =
        new Trainer(SETTINGS, TrainingListener.silent())
            .trainFurther(
                BilmDistillationDistiller.builder().answers(ANSWERS).build().studentTraining(1),
                student,
                examples,
                Optional.empty());

    List<Epoch> epochs = result.epochs();
    System.out.printf(
        Locale.ROOT,
        "%s questions: loss %.3f -> %.3f in %.1f s%n",
        QUESTIONS,
        epochs.get(0).total(),
        epochs.get(EPOCHS - 1).total(),
        result.seconds());
    assertThat(epochs.get(EPOCHS - 1).total()).isLessThan(0.9 * epochs.get(0).total());
    requireFrozen(student, result.graph());
  }

  /** Frozen weights are those of the file in half precision, before and after. */
  private static void requireFrozen(ComputationGraph before, ComputationGraph after)
      throws IOException {
    ComputationGraph file = FILES.encoder();
    assertThat(values(after, "encoder[1].query", "W"))
        .usingTolerance(1e-3)
        .containsExactly(values(file, "encoder[5].query", "W"))
        .inOrder();
    for (String frozen : List.of("placed", "encoder[0].value", "encoder[1].narrowed", "known")) {
      assertThat(NodeParameters.of(after).isFrozen(frozen)).isTrue();
      assertThat(values(after, frozen, "W")).isEqualTo(values(before, frozen, "W"));
    }
    for (String trained : List.of("normal", "encoder[0].attended", "head")) {
      assertThat(values(after, trained, "gamma")).isNotEqualTo(values(before, trained, "gamma"));
    }
    assertThat(values(after, "encoder[1].adaptedHidden", "downW"))
        .isNotEqualTo(values(before, "encoder[1].adaptedHidden", "downW"));
  }
}
