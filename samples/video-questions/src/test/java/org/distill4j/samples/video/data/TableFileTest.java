package org.distill4j.samples.video.data;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.distill4j.runtime.data.DataFileException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TableFileTest {

  private static final TableFile.Format COMMAS = TableFile.Format.COMMAS;
  private static final TableFile.Format TABS = TableFile.Format.TABS;

  @TempDir private Path folder;

  @Test
  void readsTheSameRowsInEverySpelling() throws IOException {
    for (String text :
        List.of(
            "a,b\n1,2\n3,4\n",
            "a,b\r\n1,2\r\n3,4",
            "a,b\r1,2\r3,4\r",
            "\uFEFFa,b\n1,2\n3,4",
            "\n\na,b\n\n1,2\n  \n\"3\",\"4\"\n\n",
            " a , b \n1,2\n3,4",
            "\"a\",\"b\"\n1,\"2\"\n3,4")) {
      assertThat(rows(COMMAS, text))
          .containsExactly(Map.of("a", "1", "b", "2"), Map.of("a", "3", "b", "4"))
          .inOrder();
    }
  }

  @Test
  void readsQuotedFields() throws IOException {
    assertThat(rows(COMMAS, "a,b\n\"x, \"\"y\"\"\nz\",w \"v\"\n"))
        .containsExactly(Map.of("a", "x, \"y\"\nz", "b", "w \"v\""));
  }

  @Test
  void takesQuotesForLettersBetweenTabs() throws IOException {
    assertThat(rows(TABS, "a\tb\n\"x\"\t\"y\nz,\"\"\t\"\n"))
        .containsExactly(Map.of("a", "\"x\"", "b", "\"y"), Map.of("a", "z,\"\"", "b", "\""))
        .inOrder();
  }

  @Test
  void namesTheLineOfAProblem() throws IOException {
    assertThat(error(COMMAS, "a,b\n\n1,2\n3,4,5\n"))
        .contains("line 4 has 3 fields but the header has 2; ");
    assertThat(error(COMMAS, "a,b,c\n1,2\n")).contains("line 2 has 2 fields but the header has 3");
    assertThat(error(COMMAS, "a,b\n1,\"x\ny\"z\n")).contains("line 3 has 'z' after a quoted");
    assertThat(error(COMMAS, "a,b\n1,\"x\n2,3\n")).contains("line 2 has a quote that is never");
    assertThat(error(COMMAS, "a,b\n\"1\n\",2\n,4\n")).contains("line 4 has no value of 'a'");
    assertThat(error(COMMAS, "a,b\n1,\0\n")).contains("has the character NUL in line 2; ");
  }

  @Test
  void namesAHeaderThatDoesNotFit() throws IOException {
    assertThat(error(COMMAS, "a;b\n1;2\n")).contains("has no column 'a' but [a;b]; ");
    assertThat(error(TABS, "a,b\n1,2\n")).contains("needs [a, b], separated by tabs");
    assertThat(error(COMMAS, "a,b,a\n1,2,3\n")).contains("has the column 'a' twice; ");
    assertThat(error(COMMAS, " \n")).contains("holds no record; ");
  }

  @Test
  void namesAnotherEncoding() throws IOException {
    Path file = folder.resolve("t.csv");
    Files.write(file, "a,b\n1,é\n".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(error(file)).contains("is not encoded as UTF-8; line 2 has the byte 0xe9; ");

    Files.write(file, "a,b\n1,2\n".getBytes(StandardCharsets.UTF_16));
    assertThat(error(file)).contains("its byte order mark is that of UTF-16; convert it");
  }

  private List<Map<String, String>> rows(TableFile.Format format, String text) throws IOException {
    Path file = Files.writeString(folder.resolve("t.csv"), text);
    return new TableFile(file, format).rows(List.of("a", "b"));
  }

  private String error(TableFile.Format format, String text) throws IOException {
    return assertThrows(DataFileException.class, () -> rows(format, text)).getMessage();
  }

  private static String error(Path file) {
    return assertThrows(
            DataFileException.class, () -> new TableFile(file, COMMAS).rows(List.of("a", "b")))
        .getMessage();
  }
}
