package org.distill4j.runtime.data.mapping;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.distill4j.runtime.data.DataFileException;
import org.distill4j.runtime.data.mapping.Slot.Axis;
import org.distill4j.runtime.data.mapping.Slot.Use;
import org.distill4j.runtime.data.table.Table;
import org.distill4j.runtime.data.table.TableReader;
import org.distill4j.runtime.data.table.TableRecord;
import org.distill4j.runtime.data.table.Tables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Parts of training tables that are held out. */
final class HoldOutTest {

  private static final Slot INPUT = BadDataSlots.of("any");
  private static final Slot ANSWER = BadDataSlots.of("answer");
  private static final Slot PRICE =
      new Slot(
          "answer",
          Use.LABEL,
          "Targets",
          "org.distill4j.runtime.data.TargetColumn",
          List.of(Axis.of(1)),
          Optional.empty());

  @TempDir private Path folder;

  /** Writes a record for each answer; its number is the column of the input. */
  private Table table(List<String> answers) throws IOException {
    String records =
        IntStream.range(0, answers.size())
            .mapToObj(i -> "%s,%s\n".formatted(i, answers.get(i)))
            .collect(Collectors.joining());
    return Tables.of(Files.writeString(folder.resolve("table.csv"), "any,answer\n" + records));
  }

  private static TableDivision divide(Table table, Slot label, double share, long seed)
      throws IOException {
    ColumnMapping mapping =
        ColumnMapping.builder()
            .format(label.equals(ANSWER) ? "answer=classes:separator=|" : "answer=numbers")
            .build();
    return new HoldOut(share, seed).divide(List.of(INPUT, label), label, mapping, table);
  }

  private static List<TableRecord> records(Table part) throws IOException {
    List<TableRecord> all = new ArrayList<>();
    try (TableReader reader = part.open()) {
      for (var next = reader.next(); next.isPresent(); next = reader.next()) {
        all.add(next.get());
      }
    }
    return all;
  }

  private static Map<String, Long> counts(Table part) throws IOException {
    return records(part).stream()
        .collect(
            Collectors.groupingBy(it -> String.valueOf(it.value("answer")), Collectors.counting()));
  }

  private static List<String> numbers(Table part) throws IOException {
    return records(part).stream().map(it -> it.value("any").toString()).toList();
  }

  @Test
  void eachClassGivesItsShareAndUnlabelledRecordsStay() throws IOException {
    List<String> answers = new ArrayList<>();
    IntStream.range(0, 100).forEach(i -> answers.add(i % 10 == 0 ? "rare" : "frequent"));
    IntStream.range(0, 30).forEach(i -> answers.add(""));
    TableDivision division = divide(table(answers), ANSWER, 0.2, 1);

    assertThat(division.isStratified()).isTrue();
    assertThat(division.records()).isEqualTo(130);
    assertThat(division.heldOutRecords()).isEqualTo(20);
    assertThat(counts(division.heldOut())).containsExactly("rare", 2L, "frequent", 18L);
    assertThat(counts(division.training()))
        .containsExactly("rare", 8L, "frequent", 72L, "null", 30L);
    Set<String> both = new HashSet<>(numbers(division.training()));
    both.addAll(numbers(division.heldOut()));
    assertThat(both).hasSize(130);
    assertThat(division.toString())
        .isEqualTo("held out: 20 % of table.csv by seed 1, of each class");
  }

  @Test
  void thePartsAreAFunctionOfTheSeed() throws IOException {
    Table table = table(IntStream.range(0, 50).mapToObj(i -> "c" + i % 2).toList());
    List<String> first = numbers(divide(table, ANSWER, 0.3, 5).heldOut());

    assertThat(numbers(divide(table, ANSWER, 0.3, 5).heldOut())).isEqualTo(first);
    assertThat(numbers(divide(table, ANSWER, 0.3, 6).heldOut())).isNotEqualTo(first);
  }

  @Test
  void everyClassKeepsATrainingRecord() throws IOException {
    List<String> answers =
        List.of("one", "two|three", "two", "three|four", "three", "two|three", "three", "two");
    for (long seed = 1; seed <= 20; seed++) {
      TableDivision division = divide(table(answers), ANSWER, 0.6, seed);
      Set<String> trained =
          records(division.training()).stream()
              .flatMap(it -> List.of(it.value("answer").toString().split("\\|", -1)).stream())
              .collect(Collectors.toSet());
      assertThat(trained).containsExactly("one", "two", "three", "four");
      assertThat(division.heldOutRecords()).isAtLeast(3);
    }
  }

  @Test
  void numbersAreDrawnWithoutClasses() throws IOException {
    List<String> answers = new ArrayList<>();
    IntStream.range(0, 40).forEach(i -> answers.add(i % 4 == 0 ? "" : "0." + i));
    TableDivision division = divide(table(answers), PRICE, 0.1, 1);

    assertThat(division.isStratified()).isFalse();
    assertThat(division.heldOutRecords()).isEqualTo(3);
    assertThat(counts(division.heldOut())).doesNotContainKey("null");
    assertThat(division.toString()).isEqualTo("held out: 10 % of table.csv by seed 1");
  }

  @Test
  void anEmptyPartIsRefused() throws IOException {
    Table table = table(List.of("one", "two", "three"));
    DataFileException problem =
        assertThrows(DataFileException.class, () -> divide(table, ANSWER, 0.5, 1));
    assertThat(problem)
        .hasMessageThat()
        .endsWith(
            "table.csv: a share of 0.5 of its 3 labelled records cannot be held out; add records or"
                + " change the share, or evaluate on a table of its own");
    assertThrows(IllegalArgumentException.class, () -> new HoldOut(1, 1));
  }
}
