package org.distill4j.processor.emit.text;

import static com.google.common.truth.Truth.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class AlignedTextTest {

  private static final int WIDEST = 96;

  static LongStream seeds() {
    return LongStream.range(0, 60);
  }

  @Test
  void wordsStandToTheLeftAndNumbersToTheRight() {
    assertThat(
            AlignedText.of(
                List.of(
                    List.of("node", "operation", "parameters"),
                    List.of("hidden", "Dense", "1,234"),
                    List.of("answer", "", "7")),
                2))
        .isEqualTo(
            """
            node    operation  parameters
            hidden  Dense           1,234
            answer                      7\
            """);
  }

  @Test
  void aWideCellGoesOnInTheNextLineBeforeAnOperator() {
    String sum =
        "1000000 * answers + 2000000 * words + 3000000 * width + 4000000 * heads + 5000000";
    List<String> lines =
        AlignedText.of(List.of(List.of("a node of a long name", sum), List.of("b", "1")), 1)
            .lines()
            .toList();
    assertThat(lines).hasSize(3);
    assertThat(lines.get(0)).endsWith(" 4000000 * heads");
    assertThat(lines.get(1).strip()).isEqualTo("+ 5000000");
    assertThat(lines.get(2)).startsWith("b  ");
    assertThat(lines.get(1)).hasLength(lines.get(0).length());
    assertThat(lines.get(2)).hasLength(lines.get(0).length());
  }

  @Test
  void aProductIsBrokenOnlyWhereSumsAreNotEnough() {
    String product = "first".repeat(8) + " * " + "second".repeat(8) + " * " + "third".repeat(8);
    String text = AlignedText.of(List.of(List.of("node", product)), 1);
    assertThat(text.lines().count()).isGreaterThan(1);
    text.lines().forEach(line -> assertThat(line.length()).isAtMost(WIDEST));
  }

  @Test
  void aCellThatCannotBeBrokenStaysWhole() {
    String name = "x".repeat(120);
    assertThat(AlignedText.of(List.of(List.of(name, "1")), 1)).isEqualTo(name + "  1");
  }

  private static List<List<String>> random(Random random) {
    int columns = 2 + random.nextInt(4);
    List<List<String>> rows = new ArrayList<>();
    for (int row = 1 + random.nextInt(6); row > 0; row--) {
      List<String> cells = new ArrayList<>();
      for (int column = 0; column < columns; column++) {
        StringBuilder cell = new StringBuilder("c").append(random.nextInt(1000));
        for (int term = random.nextInt(6); term > 0; term--) {
          cell.append(random.nextBoolean() ? " + " : " * ").append(random.nextInt(10_000));
        }
        cells.add(cell.toString());
      }
      rows.add(cells);
    }
    return rows;
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void nothingIsLost(long seed) {
    List<List<String>> rows = random(new Random(seed));
    String text = AlignedText.of(rows, 1);
    for (List<String> row : rows) {
      for (String cell : row) {
        for (String word : cell.split(" ")) {
          assertThat(text).contains(word);
        }
      }
    }
    assertThat(letters(text))
        .isEqualTo(
            letters(String.join("", rows.stream().map(row -> String.join("", row)).toList())));
  }

  /** Returns the number of characters other than blanks. */
  private static long letters(String text) {
    return text.chars().filter(c -> !Character.isWhitespace(c)).count();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void linesFitIntoAComment(long seed) {
    AlignedText.of(random(new Random(seed)), 1)
        .lines()
        .forEach(line -> assertThat(line.length()).isAtMost(WIDEST));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void noLineEndsWithABlank(long seed) {
    AlignedText.of(random(new Random(seed)), 1)
        .lines()
        .forEach(line -> assertThat(line).isEqualTo(line.stripTrailing()));
  }
}
