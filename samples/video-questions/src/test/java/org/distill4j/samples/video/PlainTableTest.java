package org.distill4j.samples.video;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

final class PlainTableTest {

  @Test
  void alignsNamesToTheLeftAndNumbersToTheRight() {
    PlainTable table = new PlainTable(List.of("model", "Acc@1", "note"));
    table.add(List.of("a long name", PlainTable.percent(0.4267), ""));
    table.add(List.of("b", PlainTable.signedPercent(0.05), "seen"));

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
    PlainTable table = new PlainTable(List.of("model", "Acc@1"));
    table.add(List.of("a|b", "42.7"));

    assertThat(table.markdown()).isEqualTo("| model | Acc@1 |\n|---|--:|\n| a\\|b | 42.7 |\n");
  }

  @Test
  void refusesALineThatDoesNotFit() {
    PlainTable table = new PlainTable(List.of("model", "Acc@1"));

    assertThat(assertThrows(IllegalArgumentException.class, () -> table.add(List.of("a"))))
        .hasMessageThat()
        .isEqualTo("the line [a] does not fit the head [model, Acc@1]");
  }
}
