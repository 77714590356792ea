package org.distill4j.report;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.distill4j.runtime.data.DataFileException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StudyReportTest {

  @TempDir private static Path shared;
  private static Path runs;
  private static String html;

  @TempDir private Path folder;

  @BeforeAll
  static void write() throws IOException {
    runs = shared.resolve("runs");
    SampleRuns.write(runs);
    html = html();
  }

  private static String html() throws IOException {
    return StudyReport.of(runs).titled(SampleRuns.HOSTILE).html();
  }

  @Test
  void hasAllSectionsAsTablesAndGraphics() {
    for (String id :
        new String[] {
          "results",
          "groups",
          "losses",
          "ranking",
          "calibration",
          "agreement",
          "examples",
          "cost",
          "declaration",
          "provenance"
        }) {
      assertThat(html).contains("<h2 id=\"" + id + "\">");
      assertThat(html).contains("href=\"#" + id + "\"");
    }
    assertThat(html).contains("Best answers compared with those of");
    assertThat(
            Pattern.compile("of the gap between that student and the teacher").matcher(html).find())
        .isTrue();
    assertThat(html.split("<th [^>]*scope=", -1).length).isGreaterThan(50);
    assertThat(html.split("<caption>", -1).length).isEqualTo(html.split("<table>", -1).length);
  }

  @Test
  void textsStayTexts() {
    // Two scripts of the page itself: data, and the program.
    assertThat(html.split("<script", -1)).hasLength(3);
    assertThat(html.split("</script", -1)).hasLength(3);
    assertThat(html).doesNotContain("<img src=x");
    assertThat(html).contains("question 5 &lt;/script&gt;&lt;script&gt;alert(1)");
    assertThat(html).contains("<title>&lt;/script&gt;");
  }

  @Test
  void loadsNothing() {
    assertThat(html).contains("content=\"default-src &#39;none&#39;; script-src &#39;sha256-");
    assertThat(html).doesNotContainMatch("<(link|iframe|object|embed|base)\\b");
    String elements = html.substring(0, html.indexOf("<script"));
    assertThat(elements)
        .doesNotContainMatch("\\s(src|srcset|href|action)=\"(?!#|data:image/(svg|png))");
    assertThat(html).doesNotContain("@import");
    assertThat(html).doesNotContain("url(");
  }

  @Test
  void isTheSameEachTime() throws IOException {
    assertThat(html()).isEqualTo(html);
  }

  @Test
  void reportsASingleRun() throws IOException {
    Path alone = Files.createDirectory(folder.resolve("alone"));
    Files.copy(runs.resolve("student-seed-1.json"), alone.resolve("student-seed-1.json"));

    String single = StudyReport.of(alone).html();

    assertThat(single).contains("reaches");
    assertThat(single).doesNotContain("Trials shown");
    assertThat(single).doesNotContain("id=\"agreement\"");
  }

  @Test
  void isWrittenToAFile() throws IOException {
    Path file = folder.resolve("report.html");
    SampleRuns.write(folder);
    StudyReport.of(folder).titled("Few labels").writeTo(file);

    assertThat(Files.readString(file)).contains("<h1>Few labels</h1>");
  }

  @Test
  void saysWhichFoldersHaveRuns() throws IOException {
    SampleRuns.write(folder.resolve("labels-500"));

    assertThat(assertThrows(DataFileException.class, () -> StudyReport.of(folder)))
        .hasMessageThat()
        .endsWith("it has no runs; give one of the folders inside it: labels-500");
    assertThat(assertThrows(DataFileException.class, () -> StudyReport.of(folder.resolve("x"))))
        .hasMessageThat()
        .contains("it is no folder");
    StudyReport report = StudyReport.of(folder.resolve("labels-500"));
    assertThrows(IllegalArgumentException.class, () -> report.withTeacher("nobody"));
    assertThat(report.withTeacher("student").withBase("teacher").html())
        .contains("difference from teacher");
  }

  @Test
  void joinsTheDivisionsOfACrossValidation() throws IOException {
    SampleRuns.write(folder.resolve("part-1-of-2"));
    SampleRuns.write(folder.resolve("part-2-of-2"));

    String joined = StudyReport.of(folder).html();

    assertThat(joined).contains("of 160 held-out examples");
    assertThat(joined).contains("among all 12 answers");
  }
}
