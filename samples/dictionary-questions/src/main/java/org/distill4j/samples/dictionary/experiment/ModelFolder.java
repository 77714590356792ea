package org.distill4j.samples.dictionary.experiment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.distill4j.runtime.data.ContentDigest;
import org.distill4j.runtime.data.text.Vocabulary;
import org.distill4j.runtime.file.AtomicFile;
import org.distill4j.runtime.file.BoundedInput;
import org.distill4j.samples.dictionary.question.DictionaryQuestions;
import org.distill4j.samples.dictionary.question.Encoding;
import org.distill4j.samples.dictionary.question.QuestionOptions;

/**
 * A folder of networks with the vocabulary that queries need: {@code dictionary.json} holds the
 * words, the answers and the options of the questions. Each network can be used independently.
 *
 * @param options the options of the questions
 * @param encoding the words and answers
 * @param folder the folder
 */
public record ModelFolder(QuestionOptions options, Encoding encoding, Path folder) {

  /** The name of the part of a network's origin that is the {@link #digest} of its folder. */
  public static final String VOCABULARY = "vocabulary";

  private static final String DICTIONARY = "dictionary.json";
  private static final int MAX_BYTES = 256 << 20;
  private static final ObjectMapper JSON = new ObjectMapper();

  /** The content of {@code dictionary.json}. */
  private record Dictionary(
      QuestionOptions options,
      List<String> questionWords,
      List<String> evidenceWords,
      List<String> answers) {}

  /**
   * Returns the content of a folder for the networks of a question set.
   *
   * @param folder the folder, which need not exist
   */
  public static ModelFolder of(Path folder, DictionaryQuestions questions) {
    return new ModelFolder(questions.options(), questions.encoding(), folder);
  }

  /**
   * Saves the words, answers and options of a question set next to its networks.
   *
   * @throws IOException if the file cannot be written
   */
  public static ModelFolder save(Path folder, DictionaryQuestions questions) throws IOException {
    ModelFolder models = of(folder, questions);
    byte[] dictionary = JSON.writeValueAsBytes(models.dictionary());
    AtomicFile.write(folder.resolve(DICTIONARY), dictionary);
    return models;
  }

  /** Returns the digest of the words, the answers and the options, in this order. */
  public String digest() throws IOException {
    String text = new String(JSON.writeValueAsBytes(dictionary()), StandardCharsets.UTF_8);
    return new ContentDigest().add(text).hex();
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
          "There is no " + file + ": copy it to the network, or train and save the network again");
    }
    try {
      Dictionary read = JSON.readValue(BoundedInput.read(file, MAX_BYTES), Dictionary.class);
      Encoding encoding =
          new Encoding(
              new Vocabulary(read.questionWords()),
              new Vocabulary(read.evidenceWords()),
              read.answers());
      requireDistinct(read);
      return new ModelFolder(Objects.requireNonNull(read.options()), encoding, folder);
    } catch (JsonProcessingException | IllegalArgumentException | NullPointerException e) {
      throw new IOException(file + " is damaged; run and save the experiment again", e);
    }
  }

  private static void requireDistinct(Dictionary read) {
    for (List<String> words : List.of(read.questionWords(), read.evidenceWords(), read.answers())) {
      if (words.isEmpty() || new HashSet<>(words).size() < words.size()) {
        throw new IllegalArgumentException("a list of words has none, or one twice");
      }
    }
  }
}
