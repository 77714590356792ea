package ${package};

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.distill4j.runtime.data.Examples;
import org.distill4j.runtime.data.LabelColumn;
import org.distill4j.runtime.data.TokenColumn;
import org.distill4j.runtime.data.text.Vocabulary;
import org.distill4j.runtime.data.text.Words;

/**
 * Messages with their intents, from a file with a line for each: {@code intent,message}.
 *
 * @param intents the intent of each message
 * @param texts the words of each message
 */
record Messages(List<String> intents, List<List<String>> texts) {

  static Messages read(Path file) throws IOException {
    List<String> intents = new ArrayList<>();
    List<List<String>> texts = new ArrayList<>();
    List<String> lines = Files.readAllLines(file);
    for (int i = 1; i < lines.size(); i++) {
      int comma = lines.get(i).indexOf(',');
      if (comma < 1) {
        throw new IOException(
            file + ", line " + (i + 1) + ": write the intent, a comma and the message");
      }
      intents.add(lines.get(i).substring(0, comma));
      texts.add(Words.of(lines.get(i).substring(comma + 1)));
    }
    return new Messages(intents, texts);
  }

  /** Returns the words that occur at least twice. */
  Vocabulary vocabulary() {
    return Vocabulary.of(texts.stream().flatMap(List::stream), 2);
  }

  /** Returns the names of all intents. */
  List<String> classes() {
    return intents.stream().distinct().sorted().toList();
  }

  /** Returns the input of the networks. */
  TokenColumn tokens(Vocabulary vocabulary) {
    return new TokenColumn(texts.stream().map(vocabulary::encode).toArray(int[][]::new));
  }

  /** Returns the correct answers. */
  LabelColumn labels(List<String> classes) {
    ToIntFunction<String> index = classes::indexOf;
    int[][] answers =
        intents.stream().map(it -> new int[] {index.applyAsInt(it)}).toArray(int[][]::new);
    return new LabelColumn(classes.size(), answers);
  }

  /** Returns inputs and labels. */
  Examples examples(Vocabulary vocabulary, List<String> classes) {
    return Examples.builder()
        .input("message", tokens(vocabulary))
        .label("annotated", labels(classes))
        .build();
  }

  /** Returns the message of a line of the command. */
  static TokenColumn ofText(Vocabulary vocabulary, String... texts) {
    return new TokenColumn(
        Stream.of(texts).map(Words::of).map(vocabulary::encode).toArray(int[][]::new));
  }
}
