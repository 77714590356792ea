package org.distill4j.samples.dictionary.experiment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.distill4j.runtime.data.text.Vocabulary;
import org.distill4j.runtime.file.AtomicFile;
import org.distill4j.runtime.graph.ModelFile;
import org.distill4j.runtime.training.DistillationResult;
import org.distill4j.samples.dictionary.question.DictionaryQuestions;
import org.distill4j.samples.dictionary.question.Encoding;
import org.distill4j.samples.dictionary.question.QuestionOptions;

/**
 * A folder with the networks of an experiment and all that is needed to ask them: {@code
 * dictionary.json} with the words, the answers and how the questions were made, and one model file
 * for each network. Each network can be used without the others.
 *
 * @param options how the questions were made
 * @param encoding the words and answers
 * @param folder where it is
 */
public record ModelFolder(QuestionOptions options, Encoding encoding, Path folder) {

  private static final String DICTIONARY = "dictionary.json";
  private static final ObjectMapper JSON = new ObjectMapper();

  /** What {@code dictionary.json} holds. */
  private record Dictionary(
      QuestionOptions options,
      List<String> questionWords,
      List<String> evidenceWords,
      List<String> answers) {}

  /**
   * Saves the networks of an experiment.
   *
   * @throws IOException if a file cannot be written
   */
  public static ModelFolder save(
      Path folder, DictionaryQuestions questions, DistillationResult result) throws IOException {
    ModelFolder models = new ModelFolder(questions.options(), questions.encoding(), folder);
    models.save(Model.TEACHER, result.teacher().graph());
    models.save(Model.STUDENT, result.student().graph());
    models.save(Model.DISTILLED, result.distilled().graph());
    byte[] dictionary = JSON.writeValueAsBytes(models.dictionary());
    AtomicFile.write(folder.resolve(DICTIONARY), part -> Files.write(part, dictionary));
    return models;
  }

  private void save(Model model, ComputationGraph graph) throws IOException {
    ModelFile.save(model.network(encoding), graph, folder.resolve(model.file()));
  }

  private Dictionary dictionary() {
    return new Dictionary(
        options,
        encoding.questionWords().words(),
        encoding.evidenceWords().words(),
        encoding.answers());
  }

  /**
   * Opens a folder.
   *
   * @throws IOException if its {@code dictionary.json} is missing or damaged
   */
  public static ModelFolder open(Path folder) throws IOException {
    Path file = folder.resolve(DICTIONARY);
    if (!Files.isRegularFile(file)) {
      throw new IOException(
          "There is no " + file + ": name a folder that an experiment was saved to");
    }
    try {
      Dictionary read = JSON.readValue(file.toFile(), Dictionary.class);
      Encoding encoding =
          new Encoding(
              new Vocabulary(read.questionWords()),
              new Vocabulary(read.evidenceWords()),
              read.answers());
      return new ModelFolder(read.options(), encoding, folder);
    } catch (JsonProcessingException | IllegalArgumentException | NullPointerException e) {
      throw new IOException(file + " is damaged; run and save the experiment again", e);
    }
  }

  /**
   * Loads a network.
   *
   * @throws IOException if its file is missing, damaged or of another network
   */
  public ComputationGraph load(Model model) throws IOException {
    return ModelFile.load(model.network(encoding), folder.resolve(model.file()));
  }
}
