package ${package};

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.distill4j.runtime.data.Examples;
import org.distill4j.runtime.data.LabelColumn;
import org.distill4j.runtime.data.TokenColumn;
import org.distill4j.runtime.data.table.TableReader;
import org.distill4j.runtime.data.table.TableRecord;
import org.distill4j.runtime.data.table.Tables;
import org.distill4j.runtime.data.text.Vocabulary;
import org.distill4j.runtime.data.text.Words;

/**
 * Messages with their intents, from a table with the columns {@code intent} and {@code message}.
 *
 * @param intents the intent of each message
 * @param texts the words of each message
 */
record Messages(List<String> intents, List<List<String>> texts) {

  static Messages read(Path file) throws IOException {
    List<String> intents = new ArrayList<>();
    List<List<String>> texts = new ArrayList<>();
    try (TableReader table = Tables.of(file).open()) {
      Optional<TableRecord> record = table.next();
      while (record.isPresent()) {
        intents.add(text(record.get(), "intent"));
        texts.add(Words.of(text(record.get(), "message")));
        record = table.next();
      }
    }
    return new Messages(intents, texts);
  }

  private static String text(TableRecord record, String column) throws IOException {
    Object value = record.value(column);
    if (value == null) {
      throw record.problem("has no " + column, "fill it in, or leave the record out");
    }
    return value.toString();
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

  /** Returns texts as an input of the networks. */
  static TokenColumn ofText(Vocabulary vocabulary, String... texts) {
    return new TokenColumn(
        Stream.of(texts).map(Words::of).map(vocabulary::encode).toArray(int[][]::new));
  }
}
