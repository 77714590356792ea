package org.distill4j.experiment.report;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.distill4j.runtime.data.DataFileException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultsPageTest {

  private static final String SECTION =
      """
      {"title": "%s", "description": "Two seeds.", "commands": ["distill4j ranking"],
       "tables": [{"caption": "Accuracy", "head": ["model", "Acc@1"],
                   "rows": [["teacher", "48.9"]]}],
       "findings": ["The teacher is best."]}
      """;

  @TempDir private Path folder;

  private void write(String file, String content) throws IOException {
    Files.writeString(folder.resolve(file), content);
  }

  @Test
  void writesSectionsInTheOrderOfTheFiles() throws IOException {
    write("02-second.json", SECTION.formatted("Second"));
    write("01-first.json", SECTION.formatted("First"));
    write("notes.txt", "not a section");
    assertThat(ResultsPage.read("Results", folder).markdown())
        .isEqualTo(
            """
            # Results

            Generated from the JSON files in [`results`](results); do not edit.
            """
                + section("First")
                + section("Second"));
  }

  private static String section(String title) {
    return """

        ## %s

        Two seeds.

        ```sh
        distill4j ranking
        ```

        Accuracy:

        | model | Acc@1 |
        |---|--:|
        | teacher | 48.9 |

        - The teacher is best.
        """
        .formatted(title);
  }

  @Test
  void leavesOutEmptyParts() throws IOException {
    write(
        "a.json",
        """
        {"title": "Only findings", "description": "", "commands": [], "tables": [],
         "findings": ["None."]}
        """);
    assertThat(ResultsPage.read("Results", folder).markdown())
        .endsWith("\n## Only findings\n\n- None.\n");
  }

  @Test
  void namesTheFileOfAMistake() throws IOException {
    for (String broken :
        new String[] {
          "{", "[]", SECTION.formatted("A").replace("title", "titel"), "{\"title\": \"A\"}"
        }) {
      write("a.json", broken);
      DataFileException thrown =
          assertThrows(DataFileException.class, () -> ResultsPage.read("Results", folder));
      assertThat(thrown).hasMessageThat().contains("a.json");
    }
  }

  @Test
  void refusesARowThatDoesNotFitTheHead() throws IOException {
    write("a.json", SECTION.formatted("A").replace("\"48.9\"", "\"48.9\", \"more\""));
    ResultsPage page = ResultsPage.read("Results", folder);
    assertThrows(IllegalArgumentException.class, page::markdown);
  }

  @Test
  void refusesAFolderWithoutSections() {
    assertThrows(DataFileException.class, () -> ResultsPage.read("Results", folder));
  }
}
