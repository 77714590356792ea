package org.distill4j.samples.cli.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.distill4j.samples.video.HeldOutQuestion;
import org.distill4j.samples.video.QuestionData;

/** Evaluation data of networks that answer questions about videos or synsets. */
final class QuestionNetworks {

  private QuestionNetworks() {}

  private static final String TRAINING_DATA = "training data";
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * Returns the held-out questions.
   *
   * @throws IOException if the result beside the network says that it was trained on other data
   */
  static EvaluationData data(
      SavedNetwork network, QuestionData questions, EvaluationOptions options) throws IOException {
    Optional<String> trained = trainingData(network);
    if (trained.isPresent() && !trained.get().equals(questions.examples().fingerprint())) {
      throw EvaluationData.misfit(network, "are not those that it was trained on");
    }
    return new EvaluationData(
        options.questions().isDictionary() ? "held-out synsets" : "held-out videos",
        questions.evaluation(),
        questions.answers(),
        example -> text(questions.heldOut().get(example)));
  }

  /** Returns the fingerprint of the training data in the result of a run, if there is one. */
  private static Optional<String> trainingData(SavedNetwork network) throws IOException {
    Path result = network.file().resolveSibling(network.name() + ".json");
    return Files.isRegularFile(result)
        ? Optional.ofNullable(JSON.readTree(result.toFile()).at("/dependsOn").get(TRAINING_DATA))
            .map(JsonNode::asText)
        : Optional.empty();
  }

  private static String text(HeldOutQuestion question) {
    return "%s: %s".formatted(question.about(), question.text());
  }
}
