package org.distill4j.experiment.table;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

final class TableTest {

  @Test
  void alignsNamesToTheLeftAndNumbersToTheRight() {
    Table table = new Table(List.of("model", "Acc@1", "note"));
    table.add(List.of("a long name", Numbers.percent(0.4267), ""));
    table.add(List.of("b", Numbers.signedPercent(0.05), "seen"));

    assertThat(table.toString())
        .isEqualTo(
            """
            model        Acc@1  note
            a long name   42.7
            b             +5.0  seen
            """);
  }

  @Test
  void isMarkdownToo() {
    Table table = new Table(List.of("model", "Acc@1"));
    table.add(List.of("a|b", "42.7"));

    assertThat(table.markdown()).isEqualTo("| model | Acc@1 |\n|---|--:|\n| a\\|b | 42.7 |\n");
  }

  @Test
  void refusesARowThatDoesNotFit() {
    Table table = new Table(List.of("model", "Acc@1"));

    assertThat(assertThrows(IllegalArgumentException.class, () -> table.add(List.of("a"))))
        .hasMessageThat()
        .isEqualTo("The row [a] has 1 cells, but the head [model, Acc@1] has 2.");
  }

  @Test
  void hasSeveralColumnsOfNames() {
    Table table = new Table(2, List.of("name", "kind", "count"));
    table.add("a", "vector", Numbers.count(1234));
    table.add("long", "x", "");

    assertThat(table.lines())
        .containsExactly("name  kind    count", "a     vector  1,234", "long  x")
        .inOrder();
    assertThat(table.markdown()).contains("|---|---|--:|");
    assertThat(assertThrows(IllegalArgumentException.class, () -> new Table(List.of())))
        .hasMessageThat()
        .isEqualTo("A table needs at least one column.");
  }

  @Test
  void isJsonWithHeadAndRows() {
    Table table = new Table(List.of("model", "95 %", "95 %"));
    table.add("teacher", "1 to 2", "3 to 4");

    assertThat(table.json().toString())
        .isEqualTo(
            "{\"head\":[\"model\",\"95 %\",\"95 %\"],"
                + "\"rows\":[[\"teacher\",\"1 to 2\",\"3 to 4\"]]}");
  }

  @Test
  void formatsNumbers() {
    assertThat(Numbers.plain(10)).isEqualTo("10");
    assertThat(Numbers.plain(0.5)).isEqualTo("0.5");
    assertThat(Numbers.plain(1e12)).isEqualTo("1.0E12");
    assertThat(Numbers.fixed(2.345, 1)).isEqualTo("2.3");
  }
}
