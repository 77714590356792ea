package org.distill4j.archetype;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Follows docs/tutorial.md: writes its files and compares messages and output. */
final class TutorialTest {

  private static final Path PAGE = Path.of("..", "docs", "tutorial.md");
  private static final Pattern FILE =
      Pattern.compile("(?ms)^\\*\\*`([^`]+)`\\*\\*\\n\\n```\\w+\\n(.*?)^```$");
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```\\n(.*?)^```$");
  private static final String STUDENT = "src/main/java/org/example/intents/IntentStudent.java";

  @TempDir private Path folder;

  private String page;
  private ProjectRun project;

  @BeforeEach
  void write() throws IOException {
    page = Files.readString(PAGE);
    ArchetypeProject.create(folder);
    Matcher file = FILE.matcher(page);
    int files = 0;
    while (file.find()) {
      Path path = folder.resolve(file.group(1));
      assertWithMessage("%s replaces a file of the project", path)
          .that(Files.exists(path))
          .isTrue();
      Files.writeString(path, file.group(2));
      files++;
    }
    assertThat(files).isEqualTo(3);
    project = new ProjectRun(folder);
  }

  /** Returns the lines of the block after a command or sentence. */
  private List<String> blockAfter(String text) {
    int at = page.indexOf(text);
    assertWithMessage(text).that(at).isAtLeast(0);
    Matcher block = BLOCK.matcher(page);
    assertThat(block.find(page.indexOf("\n", at))).isTrue();
    return block.group(1).lines().toList();
  }

  @Test
  void theStudentIsTrainedAndAsked() throws Exception {
    assertThat(project.compile()).isEmpty();
    String trained = project.run("Train", "data", "target/student.zip");
    List<String> lines = new ArrayList<>(blockAfter("evaluates them on the second table:"));
    assertThat(lines).hasSize(4);
    for (String line : lines) {
      assertThat(trained.replace(folder + "/", "")).contains(line);
    }

    List<String> asked = blockAfter("It prints the most probable departments");
    String answer = project.run("Predict", asked.get(0));
    assertThat(answer.lines().toList().get(0)).isEqualTo(asked.get(0));
    assertThat(answer.lines().toList().get(1)).endsWith(asked.get(1));
  }

  @Test
  void aRowWithoutAClassIsNamed() throws Exception {
    assertThat(project.compile()).isEmpty();
    Path table = folder.resolve("data/train.csv");
    Files.writeString(
        table, Files.readString(table).replace("billing,you charged me", ",you charged me"));
    String message = project.failure("Train", "data", "target/student.zip");
    assertThat(message.replace(folder + "/", ""))
        .isEqualTo(blockAfter("A row without a class is told by name:").get(0));
  }

  @Test
  void anOddWidthIsACompileError() throws Exception {
    Path student = folder.resolve(STUDENT);
    Files.writeString(student, Files.readString(student).replace("@Dimension(4)", "@Dimension(5)"));
    String messages = project.compile();
    assertThat(messages).contains(blockAfter("The compiler checks sizes and names.").get(0));
  }
}
