package org.distill4j.samples.cli;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.distill4j.experiment.report.ResultsPage;
import org.junit.jupiter.api.Test;

/** Links, code and results in the documentation: links resolve, code is compiled code. */
final class DocumentationTest {

  private static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+)(#[^)]*)?\\)");
  private static final Pattern JAVA = Pattern.compile("(?ms)^```java\\n(.*?)^```$");
  private static final Pattern TEST_COMMAND =
      Pattern.compile("(?m)^## Test it\\n\\n```\\w*\\n(.+)\\n```$");

  @Test
  void theBuildServerRunsTheCommandOfTheReadme() throws IOException {
    Matcher command = TEST_COMMAND.matcher(Files.readString(ROOT.resolve("README.md")));
    assertWithMessage("README.md has one command under 'Test it'").that(command.find()).isTrue();
    assertThat(Files.readAllLines(ROOT.resolve(".ci/run"))).contains(command.group(1));
  }

  @Test
  void everyLinkLeadsToAFile() throws IOException {
    List<String> broken = new ArrayList<>();
    for (Path page : pages()) {
      Matcher link = LINK.matcher(Files.readString(page));
      while (link.find()) {
        String target = link.group(1);
        if (!target.contains("://") && !Files.exists(page.resolveSibling(target))) {
          broken.add(ROOT.relativize(page) + " -> " + target);
        }
      }
    }
    assertThat(broken).isEmpty();
  }

  @Test
  void javaCodeIsTakenFromCompiledSources() throws IOException {
    StringBuilder compiled = new StringBuilder();
    for (Path source :
        files(".java", "dsl", "runtime", "report", "generated-examples", "archetype", "samples")) {
      compiled.append(withoutSpaces(Files.readString(source)));
    }
    List<String> invented = new ArrayList<>();
    for (Path page : pages()) {
      if (page.startsWith(ROOT.resolve("docs/diagnostics"))) {
        continue; // The processor's tests generate these pages from code that does not compile.
      }
      if (page.getFileName().toString().startsWith("adding-an-")) {
        continue; // The tests of generated-examples compile and run these pages.
      }
      if (page.endsWith("docs/patterns.md") || page.endsWith("docs/tutorial.md")) {
        continue; // So do they with the patterns, and those of the archetype with the tutorial.
      }
      Matcher code = JAVA.matcher(Files.readString(page));
      while (code.find()) {
        if (compiled.indexOf(withoutSpaces(code.group(1))) < 0) {
          invented.add(ROOT.relativize(page) + ":\n" + code.group(1));
        }
      }
    }
    assertWithMessage("code that is in no source file; copy it unchanged from one")
        .that(invented)
        .isEmpty();
  }

  @Test
  void pagesOfResultsAreGenerated() throws IOException {
    try (Stream<Path> samples = Files.list(ROOT.resolve("samples"))) {
      for (Path sample : samples.sorted().toList()) {
        if (Files.isDirectory(sample.resolve("results"))) {
          Path page = sample.resolve("RESULTS.md");
          String expected = ResultsPage.read("Results", sample.resolve("results")).markdown();
          if (Boolean.getBoolean("distill4j.update")) {
            Files.writeString(page, expected);
          }
          assertWithMessage(
                  "%s; to regenerate it: mvn -q -B -pl samples/cli -am test"
                      + " -Dtest=DocumentationTest -Dsurefire.failIfNoSpecifiedTests=false"
                      + " -Ddistill4j.update=true",
                  ROOT.relativize(page))
              .that(Files.exists(page) ? Files.readString(page) : "")
              .isEqualTo(expected);
        }
      }
    }
  }

  private static String withoutSpaces(String code) {
    return code.replaceAll("\\s+", "");
  }

  private static List<Path> pages() throws IOException {
    List<Path> pages = new ArrayList<>(files(".md", "docs", "samples"));
    for (String name : List.of("README.md", "CONTRIBUTING.md", "CHANGELOG.md")) {
      pages.add(ROOT.resolve(name));
    }
    return pages;
  }

  private static List<Path> files(String suffix, String... folders) throws IOException {
    List<Path> files = new ArrayList<>();
    for (String folder : folders) {
      try (Stream<Path> all = Files.walk(ROOT.resolve(folder))) {
        all.filter(file -> file.toString().endsWith(suffix)).forEach(files::add);
      }
    }
    return files;
  }
}
