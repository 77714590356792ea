package org.distill4j.report;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.distill4j.runtime.data.DataFileException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StudyReportTest {

  @TempDir private Path folder;

  private String html() throws IOException {
    SampleRuns.write(folder);
    return StudyReport.of(folder).titled(SampleRuns.HOSTILE).html();
  }

  @Test
  void hasAllSectionsAsTablesAndGraphics() throws IOException {
    String html = html();

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
  void textsStayTexts() throws IOException {
    String html = html();

    // Two scripts of the page itself: data, and the program.
    assertThat(html.split("<script", -1)).hasLength(3);
    assertThat(html.split("</script", -1)).hasLength(3);
    assertThat(html).doesNotContain("<img src=x");
    assertThat(html).contains("question 5 &lt;/script&gt;&lt;script&gt;alert(1)");
    assertThat(html).contains("<title>&lt;/script&gt;");
  }

  @Test
  void loadsNothing() throws IOException {
    String html = html();

    assertThat(html).contains("content=\"default-src &#39;none&#39;; script-src &#39;sha256-");
    assertThat(html).doesNotContainMatch("<(link|iframe|object|embed|base)\\b");
    String elements = html.substring(0, html.indexOf("<script"));
    assertThat(elements).doesNotContainMatch("\\s(src|srcset|href|action)=\"(?!#|data:image/svg)");
    assertThat(html).doesNotContain("@import");
    assertThat(html).doesNotContain("url(");
  }

  @Test
  void isTheSameEachTime() throws IOException {
    assertThat(html()).isEqualTo(html());
  }

  @Test
  void reportsASingleRun() throws IOException {
    SampleRuns.write(folder);
    Path alone = Files.createDirectory(folder.resolve("alone"));
    Files.copy(folder.resolve("student-seed-1.json"), alone.resolve("student-seed-1.json"));

    String html = StudyReport.of(alone).html();

    assertThat(html).contains("reaches");
    assertThat(html).doesNotContain("Trials shown");
    assertThat(html).doesNotContain("id=\"agreement\"");
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

    String html = StudyReport.of(folder).html();

    assertThat(html).contains("of 160 held-out examples");
    assertThat(html).contains("among all 12 answers");
  }
}
