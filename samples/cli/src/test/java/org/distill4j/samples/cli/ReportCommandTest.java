package org.distill4j.samples.cli;

import static com.google.common.truth.Truth.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.distill4j.report.StudyReport;
import org.distill4j.testing.damage.DamagedFile;
import org.distill4j.testing.damage.Promise;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReportCommandTest {

  @TempDir private Path folder;

  @Test
  void writesTheReportOfARunAtItsEndAndLater() throws IOException {
    Path runs = folder.resolve("runs");
    Path first = folder.resolve("first.html");
    Path second = folder.resolve("second.html");
    String[] training = {
      "words",
      "--words",
      "60",
      "--epochs",
      "1",
      "--output",
      runs.toString(),
      "--report",
      first.toString()
    };
    assertThat(Console.run(training).code()).isEqualTo(0);

    Console later =
        Console.run(
            "report",
            runs.toString(),
            "--output",
            second.toString(),
            "--teacher",
            "teacher",
            "--json",
            folder.resolve("table.json").toString());

    assertThat(later.code()).isEqualTo(0);
    assertThat(later.out()).contains("distilled, temperature 4");
    assertThat(Files.readString(second)).isEqualTo(Files.readString(first));
    assertThat(Files.readString(second)).contains("SpellingDistillation");
    assertThat(Files.readString(folder.resolve("table.json"))).contains("\"distilled student\"");

    Console unknown =
        Console.run("report", runs.toString(), "--output", second.toString(), "--base", "nobody");
    assertThat(unknown.code()).isEqualTo(2);
    assertThat(unknown.err()).contains("There is no result of 'nobody'. Available: ");
  }

  @Test
  void aDamagedDeclarationIsNoticed() throws Exception {
    Path runs = folder.resolve("runs");
    String[] training = {"words", "--words=60", "--epochs=1", "--output=" + runs};
    assertThat(Console.run(training).code()).isEqualTo(0);
    try (Stream<Path> files = Files.list(runs.resolve("declarations"))) {
      Path declaration = files.filter(it -> it.toString().endsWith(".json")).findFirst().get();
      DamagedFile.check(declaration, Promise.CHECKSUM, it -> StudyReport.of(runs).html());
    }
  }

  @Test
  void saysWhatIsMissing() {
    Console empty =
        Console.run("report", folder.toString(), "--output", folder.resolve("a.html").toString());
    assertThat(empty.code()).isNotEqualTo(0);
    assertThat(empty.err()).contains("it has no runs");
    Console alone = Console.run("words", "--report", folder.resolve("a.html").toString());
    assertThat(alone.code()).isEqualTo(2);
    assertThat(alone.err()).contains("--report needs --output");
  }
}
